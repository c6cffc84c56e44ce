/* SPDX-FileCopyrightText: 2026 Facet contributors
 * SPDX-License-Identifier: MIT
 *
 * The peripherals that the runner uses, and no others. MAX78000 and MAX78002 share these addresses.
 */
#pragma once

#include <stdint.h>

#define REG(address) (*(volatile uint32_t *)(address))
#define BIT(n) (1u << (n))

/* ---- GCR: clocks and resets ---- */
#define GCR_RST0 REG(0x40000004u)
#define GCR_RST0_SYSTEM BIT(31)
#define GCR_CLKCTRL REG(0x40000008u)
#define GCR_CLKCTRL_DIV (7u << 6)
#define GCR_CLKCTRL_SOURCE (7u << 9)
#define GCR_CLKCTRL_SOURCE_IPO (4u << 9)
#define GCR_CLKCTRL_READY BIT(13)
#define GCR_CLKCTRL_ISO_EN BIT(18)
#define GCR_CLKCTRL_IPO_EN BIT(19)
#define GCR_CLKCTRL_IBRO_EN BIT(20)
#define GCR_CLKCTRL_ISO_RDY BIT(26)
#define GCR_CLKCTRL_IPO_RDY BIT(27)
#define GCR_CLKCTRL_IBRO_RDY BIT(28)
#define GCR_IPLL REG(0x40000010u) /* MAX78002 */
#define GCR_IPLL_EN BIT(0)
#define GCR_IPLL_RDY BIT(1)
#define GCR_PCLKDIV REG(0x40000018u)
#define GCR_PCLKDIV_CNN_DIV (7u << 14)
#define GCR_PCLKDIV_CNN_SOURCE (3u << 17)
#define GCR_PCLKDIS0 REG(0x40000024u)
#define GCR_PCLKDIS0_GPIO0 BIT(0)
#define GCR_PCLKDIS0_UART0 BIT(9)
#define GCR_PCLKDIS0_TMR0 BIT(15)
#define GCR_PCLKDIS0_CNN BIT(25)
#define GCR_REVISION REG(0x40000050u)
#define LPGCR_PCLKDIS REG(0x4008000cu)
#define LPGCR_PCLKDIS_GPIO2 BIT(0)

/* ---- GCFR: power of the accelerator, one bit for each quadrant ---- */
#define GCFR_POWER REG(0x40005800u)
#define GCFR_MEMORY REG(0x40005804u)
#define GCFR_ISOLATE REG(0x40005808u)
#define GCFR_RESET REG(0x4000580cu)
#define SIMO_VREGO_C REG(0x4000440cu)

/* ---- watchdog ---- */
#define WDT_CTRL REG(0x40003000u)
#define WDT_CTRL_RESET_AFTER (15u << 4) /* 31 - n: 2^n clocks of the peripheral bus */
#define WDT_CTRL_EN BIT(8)
#define WDT_CTRL_RESET_EN BIT(11)
#define WDT_CTRL_WAS_LATE BIT(31)
#define WDT_RST REG(0x40003004u)

/* ---- instruction cache ---- */
#define ICC_CTRL REG(0x4002a100u)
#define ICC_CTRL_EN BIT(0)
#define ICC_CTRL_RDY BIT(16)
#define ICC_INVALIDATE REG(0x4002a700u)

/* ---- pins ---- */
#define GPIO0 0x40008000u
#define GPIO2 0x40080400u
#define GPIO_EN0_SET(port) REG((port) + 0x04u)
#define GPIO_EN0_CLR(port) REG((port) + 0x08u)
#define GPIO_OUTEN_SET(port) REG((port) + 0x10u)
#define GPIO_OUT_SET(port) REG((port) + 0x1cu)
#define GPIO_OUT_CLR(port) REG((port) + 0x20u)
#define GPIO_INEN(port) REG((port) + 0x30u)
#define GPIO_EN1_CLR(port) REG((port) + 0x70u)
#define GPIO_EN2_CLR(port) REG((port) + 0x7cu)
#define GPIO_VSSEL(port) REG((port) + 0xc0u)

/* ---- timer 0 ---- */
#define TMR_CNT REG(0x40010000u)
#define TMR_CMP REG(0x40010004u)
#define TMR_CTRL0 REG(0x40010010u)
#define TMR_CTRL0_CONTINUOUS 1u
#define TMR_CTRL0_CLKEN BIT(14)
#define TMR_CTRL0_EN BIT(15)
#define TMR_CTRL1 REG(0x40010018u)
#define TMR_CTRL1_CLKRDY BIT(3)
#define TMR_CTRL1_CASCADE BIT(31)

/* ---- UART 0 ---- */
#define UART_CTRL REG(0x40042000u)
#define UART_CTRL_RX_THRESHOLD 1u
#define UART_CTRL_TX_FLUSH BIT(8)
#define UART_CTRL_RX_FLUSH BIT(9)
#define UART_CTRL_8_BITS (3u << 10)
#define UART_CTRL_CLOCK_EN BIT(15)
#define UART_CTRL_IBRO (2u << 16)
#define UART_CTRL_CLOCK_RDY BIT(19)
#define UART_STATUS REG(0x40042004u)
#define UART_STATUS_TX_BUSY BIT(0)
#define UART_STATUS_RX_EMPTY BIT(4)
#define UART_STATUS_TX_EMPTY BIT(6)
#define UART_STATUS_TX_FULL BIT(7)
#define UART_INT_FL REG(0x4004200cu)
#define UART_INT_FL_RX_OVERRUN BIT(3)
#define UART_CLKDIV REG(0x40042010u)
#define UART_OSR REG(0x40042014u)
#define UART_FIFO REG(0x40042020u)

#define SCB_VTOR REG(0xe000ed08u)
