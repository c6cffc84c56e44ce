// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/window_arguments.h"

#include "cli/design_source.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace facet::cli {

namespace {

// Options that QApplication takes for itself, without their one or two dashes.
constexpr std::array<std::string_view, 12> kQtWithValue{
    "platform", "platformpluginpath", "platformtheme", "plugin",  "qwindowgeometry", "qwindowicon", "qwindowtitle",
    "style",    "stylesheet",         "session",       "display", "geometry"};
constexpr std::array<std::string_view, 4> kQtFlags{"reverse", "widgetcount", "nograb", "dograb"};

bool contains(const auto &list, std::string_view name)
{
    return std::ranges::find(list, name) != list.end();
}

} // namespace

WindowArguments windowArguments(const std::vector<std::string> &arguments)
{
    WindowArguments result;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        if (optionsEnded || !argument.starts_with('-') || argument == "-") {
            if (!isDesign(argument)) {
                result.problem = "\"" + argument + "\" is neither a sub-command, nor a file, nor a built-in design";
                return result;
            }
            result.files.push_back(argument);
            continue;
        }
        if (argument == "--") {
            optionsEnded = true;
            continue;
        }
        std::string_view name(argument);
        name.remove_prefix(name.starts_with("--") ? 2 : 1);
        const bool hasValue = name.find('=') != std::string_view::npos;
        name = name.substr(0, name.find('='));
        result.choosesPlatform |= name == "platform";
        if (contains(kQtWithValue, name)) {
            i += hasValue ? 0 : 1;
        } else if (!contains(kQtFlags, name)) {
            result.problem = "unknown option " + argument;
            return result;
        }
    }
    return result;
}

} // namespace facet::cli
