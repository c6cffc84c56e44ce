// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The few names of the vendor's SDK that a generated C project uses, so that it can be compiled without the SDK. Values of masks and
// sources are made up; the functions do nothing.
#ifndef MXC_H
#define MXC_H

#include <stdint.h>

typedef struct {
    volatile uint32_t reg0, reg1, reg2, reg3;
} mxc_gcfr_regs_t;
typedef struct {
    volatile uint32_t pclkdiv, ipll_ctrl;
} mxc_gcr_regs_t;
typedef struct {
    volatile uint32_t out;
} mxc_gpio_regs_t;
typedef struct {
    volatile uint32_t cnt;
} mxc_tmr_regs_t;
typedef struct {
    volatile uint32_t ctrl;
} mxc_icc_regs_t;

typedef enum { MXC_GPIO_FUNC_IN, MXC_GPIO_FUNC_OUT } mxc_gpio_func_t;
typedef enum { MXC_GPIO_PAD_NONE, MXC_GPIO_PAD_PULL_UP } mxc_gpio_pad_t;
typedef struct {
    mxc_gpio_regs_t *port;
    uint32_t mask;
    mxc_gpio_func_t func;
    mxc_gpio_pad_t pad;
} mxc_gpio_cfg_t;

typedef enum { MXC_SYS_CLOCK_IPO } mxc_sys_system_clock_t;
typedef enum { MXC_SYS_PERIPH_CLOCK_CNN } mxc_sys_periph_clock_t;
typedef enum { CNN_IRQn = 101 } IRQn_Type;

extern mxc_gcfr_regs_t stub_gcfr;
extern mxc_gcr_regs_t stub_gcr;
extern mxc_tmr_regs_t stub_timers[4];
extern mxc_icc_regs_t stub_icc;

#define MXC_GCFR (&stub_gcfr)
#define MXC_GCR (&stub_gcr)
#define MXC_TMR0 (&stub_timers[0])
#define MXC_TMR1 (&stub_timers[1])
#define MXC_TMR2 (&stub_timers[2])
#define MXC_TMR3 (&stub_timers[3])
#define MXC_ICC0 (&stub_icc)

#define MXC_F_GCR_PCLKDIV_CNNCLKDIV 0x0001c000u
#define MXC_F_GCR_PCLKDIV_CNNCLKSEL 0x00060000u
#define MXC_S_GCR_PCLKDIV_CNNCLKDIV_DIV1 0x00010000u
#define MXC_S_GCR_PCLKDIV_CNNCLKDIV_DIV4 0x00004000u
#define MXC_S_GCR_PCLKDIV_CNNCLKSEL_PCLK 0x00000000u
#define MXC_S_GCR_PCLKDIV_CNNCLKSEL_IPLL 0x00040000u
#define MXC_F_GCR_IPLL_CTRL_EN 0x00000001u
#define MXC_F_GCR_IPLL_CTRL_RDY 0x00000002u

#define MXC_DELAY_MSEC(ms) ((ms) * 1000)
#define MXC_DELAY_SEC(s) ((s) * 1000000)

int MXC_Delay(uint32_t us);
void MXC_ICC_Enable(mxc_icc_regs_t *icc);
int MXC_SYS_Clock_Select(mxc_sys_system_clock_t clock);
void MXC_SYS_ClockEnable(mxc_sys_periph_clock_t clock);
void MXC_SYS_ClockDisable(mxc_sys_periph_clock_t clock);
void SystemCoreClockUpdate(void);
void MXC_NVIC_SetVector(IRQn_Type irq, void (*handler)(void));
void NVIC_EnableIRQ(IRQn_Type irq);
void MXC_LP_EnterSleepMode(void);
int MXC_GPIO_Config(const mxc_gpio_cfg_t *cfg);
void MXC_GPIO_OutSet(mxc_gpio_regs_t *port, uint32_t mask);
void MXC_GPIO_OutClr(mxc_gpio_regs_t *port, uint32_t mask);
void MXC_TMR_SW_Start(mxc_tmr_regs_t *tmr);
unsigned int MXC_TMR_SW_Stop(mxc_tmr_regs_t *tmr);

#endif
