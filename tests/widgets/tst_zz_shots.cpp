// throwaway
#include "window/main_window.h"
#include "window/run_window.h"
#include "window/session.h"
#include "window/workspace.h"
#include "theme/theme.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
using namespace facet;
int main(int argc,char**argv){
 qputenv("XDG_CONFIG_HOME","/tmp/sh/cfg");qputenv("XDG_DATA_HOME","/tmp/sh/data");
 QElapsedTimer t;t.start();
 QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
 QApplication a(argc,argv);
 // args: out w h appearance layout sample lang
 QStringList g=a.arguments();
 window::setUpApplication();
 theme::Theme::instance().apply(g[4]=="dark"?theme::Appearance::Dark:theme::Appearance::Light);
 qDebug()<<"app"<<t.elapsed();
 window::MainWindow w; qDebug()<<"ctor"<<t.elapsed();
 w.resize(g[2].toInt(),g[3].toInt());
 if(g.size()>6&&g[6]!="-")w.openAtStart({g[6]});
 qDebug()<<"opened"<<t.elapsed();
 w.show();
 QTest::qWaitForWindowExposed(&w);
 qDebug()<<"exposed"<<t.elapsed();
 if(g.size()>7) for(auto*x:w.findChildren<QAction*>("language-"+g[7]))x->trigger();
 if(w.workspace()&&g[5]!="-"){w.workspace()->docks().reset();w.workspace()->docks().setLayout(g[5]);w.workspace()->docks().reset();}
 QTest::qWait(400);
 w.selection().select(1);
 QTest::qWait(200);
 w.grab().save(g[1]);
 if(g.size()>8){auto*p=w.openPalette();p->setFilter(g[8]);QTest::qWait(100);p->grab().save(g[1]+".palette.png");}
 return 0;}
