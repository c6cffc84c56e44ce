// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Runs a generated project on this machine: ordinary memory lies where the accelerator would be. Everything up to the start is done by
// the project's own functions; then the memory is written to a file, the outputs are put in place as the file `outputs` says (pairs of
// address and word), and the project's check and unload must find them.
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "cnn.h"

mxc_gcfr_regs_t stub_gcfr;
mxc_gcr_regs_t stub_gcr = {0, MXC_F_GCR_IPLL_CTRL_RDY};
mxc_tmr_regs_t stub_timers[4];
mxc_icc_regs_t stub_icc;

int MXC_Delay(uint32_t us) { return (int)us; }
void MXC_ICC_Enable(mxc_icc_regs_t *icc) { (void)icc; }
int MXC_SYS_Clock_Select(mxc_sys_system_clock_t clock) { return (int)clock; }
void MXC_SYS_ClockEnable(mxc_sys_periph_clock_t clock) { (void)clock; }
void MXC_SYS_ClockDisable(mxc_sys_periph_clock_t clock) { (void)clock; }
void SystemCoreClockUpdate(void) { }
void MXC_NVIC_SetVector(IRQn_Type irq, void (*handler)(void)) { (void)irq, (void)handler; }
void NVIC_EnableIRQ(IRQn_Type irq) { (void)irq; }
void MXC_LP_EnterSleepMode(void) { }
int MXC_GPIO_Config(const mxc_gpio_cfg_t *cfg) { return cfg == NULL; }
void MXC_GPIO_OutSet(mxc_gpio_regs_t *port, uint32_t mask) { port->out |= mask; }
void MXC_GPIO_OutClr(mxc_gpio_regs_t *port, uint32_t mask) { port->out &= ~mask; }
void MXC_TMR_SW_Start(mxc_tmr_regs_t *tmr) { tmr->cnt = 1; }
unsigned int MXC_TMR_SW_Stop(mxc_tmr_regs_t *tmr) { return tmr->cnt; }

void load_input(void);
int check_output(void);

#define WINDOW 0x50000000ul
#define WINDOW_BYTES 0x05000000ul

// The memory's self test finishes at once.
static void *self_test(void *unused)
{
    for (;;) {
        int g;
        for (g = 0; g < 4; g++) {
            volatile uint32_t *test = (volatile uint32_t *)(0x5100000cul + (unsigned long)g * 0x01000000ul);
            if (*test == 0x1880 || *test == 0x1c80)
                *test |= 1u << 25;
        }
    }
    return unused;
}

static uint32_t results[CNN_OUTPUT_WORDS];

int main(int argc, char **argv)
{
    FILE *file;
    uint32_t pair[2];
    const int max78002 = argc > 4 && strcmp(argv[4], "MAX78002") == 0;
    void *window = mmap((void *)WINDOW, WINDOW_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE | MAP_NORESERVE, -1, 0);
    pthread_t thread;
    size_t word;

    if (argc < 4 || window != (void *)WINDOW)
        return 10;
    if (max78002)
        pthread_create(&thread, NULL, self_test, NULL);
    if (cnn_init() != CNN_OK || cnn_load_weights() != CNN_OK || cnn_load_bias() != CNN_OK || cnn_configure() != CNN_OK)
        return 11;
    load_input();
    if (cnn_start() != CNN_OK || cnn_time != 0)
        return 12;
    // Words that are not zero, with their addresses.
    file = fopen(argv[1], "wb");
    for (word = 0; word < WINDOW_BYTES / 4; word++) {
        const uint32_t value = ((volatile uint32_t *)WINDOW)[word];
        if (value != 0) {
            pair[0] = (uint32_t)(WINDOW + 4 * word);
            pair[1] = value;
            fwrite(pair, sizeof pair, 1, file);
        }
    }
    fclose(file);

    if (check_output() != CNN_FAIL)
        return 13; // nothing was computed yet
    file = fopen(argv[2], "rb");
    while (fread(pair, sizeof pair, 1, file) == 1)
        *(volatile uint32_t *)(unsigned long)pair[0] = pair[1];
    fclose(file);
    if (check_output() != CNN_OK)
        return 14;
    if (cnn_unload(results) != CNN_OK)
        return 15;
    file = fopen(argv[3], "wb");
    fwrite(results, sizeof results, 1, file);
    fclose(file);
    CNN_ISR();
    return cnn_time == 1 ? 0 : 16;
}
