// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// main.c and the files that build the project.

#include "program/c_text.h"

#include "program/explain.h"

#include <algorithm>
#include <cctype>

namespace facet::program::c {

namespace {

constexpr const char *kIncludes = "#include <stdint.h>\n#include <stdio.h>\n%s\n#include \"mxc.h\"\n\n"
                                  "#include \"cnn.h\"\n#include \"sampledata.h\"\n#include \"sampleoutput.h\"\n";

std::string sampleArrays(const Program &program)
{
    std::string text = "\n";
    for (const InputWords &words : program.sample.words) {
        const std::string index = std::to_string(words.index);
        text += "static const uint32_t input_" + index + "[] = SAMPLE_INPUT_" + index + ";\n";
    }
    return text;
}

std::string loadInput(const Program &program)
{
    std::string text = sampleArrays(program) + "\nvoid load_input(void)\n{\n";
    if (!program.network.options.fifo) {
        for (const InputWords &words : program.sample.words)
            text += "  memcpy32((volatile uint32_t *) " + hexText(words.address) + ", input_" + std::to_string(words.index) + ", " +
                    std::to_string(words.words.size()) + ");\n";
        return text + "}\n";
    }
    std::size_t most = 0;
    for (const InputWords &words : program.sample.words)
        most = std::max(most, words.words.size());
    text += "  int i;\n\n  for (i = 0; i < " + std::to_string(most) + "; i++) {\n";
    for (const InputWords &words : program.sample.words) {
        const std::string index = std::to_string(words.index);
        const std::string indent = words.words.size() < most ? "      " : "    ";
        if (words.words.size() < most)
            text += "    if (i < " + std::to_string(words.words.size()) + ") {\n";
        text += indent + "while ((*((volatile uint32_t *) " + hexText(device::kFifoStatus) + ") & " + hexText(1u << words.index) +
                ") != 0) { } // FIFO " + index + " is full\n";
        text += indent + "*((volatile uint32_t *) " + hexText(device::kFifoData + 4 * std::uint32_t(words.index)) + ") = input_" + index +
                "[i];\n";
        if (words.words.size() < most)
            text += "    }\n";
    }
    return text + "  }\n}\n";
}

constexpr const char *kCheckOutput =
    "\nstatic const uint32_t sample_output[] = SAMPLE_OUTPUT;\n"
    "\n"
    "// Blocks of: address, mask, number of words, words; 0 ends the list\n"
    "int check_output(void)\n"
    "{\n"
    "  const uint32_t *next = sample_output;\n"
    "\n"
    "  while (*next != 0) {\n"
    "    const volatile uint32_t *data = (const volatile uint32_t *) (uintptr_t) *next++;\n"
    "    const uint32_t mask = *next++;\n"
    "    uint32_t left = *next++;\n"
    "\n"
    "    for (; left > 0; left--, data++, next++) {\n"
    "      const uint32_t has = *data & mask;\n"
    "\n"
    "      if (has != *next) {\n"
    "        printf(\"Word at 0x%08lx is 0x%08lx, expected 0x%08lx\\n\", (unsigned long) (uintptr_t) data,\n"
    "               (unsigned long) has, (unsigned long) *next);\n"
    "        return CNN_FAIL;\n"
    "      }\n"
    "    }\n"
    "  }\n"
    "\n"
    "  return CNN_OK;\n"
    "}\n"
    "\n"
    "static void fail(const char *what)\n"
    "{\n"
    "  printf(\"\\n*** FAIL: %s ***\\n\\n\", what);\n"
    "  while (1) { }\n"
    "}\n";

std::string classes(const Program &program)
{
    const OutputSize size = outputSize(program);
    const std::string at = std::to_string(size.lastAt);
    const std::string value =
        size.lastIsWide ? "return (int32_t) results[" + at + " + i];" : "return (int8_t) (results[" + at + " + i / 4] >> (8 * (i % 4)));";
    const std::string scale = size.lastIsWide ? "16384" : "128";
    return "\n// Score of a class, times " + scale + "\nstatic int32_t score(int i)\n{\n  " + value +
           "\n}\n"
           "\n"
           "// Scores to probabilities\n"
           "static void print_classes(void)\n"
           "{\n"
           "  static float probability[CNN_NUM_OUTPUTS];\n"
           "  int32_t highest = score(0);\n"
           "  float sum = 0.0f;\n"
           "  int i;\n"
           "\n"
           "  for (i = 1; i < CNN_NUM_OUTPUTS; i++)\n"
           "    highest = score(i) > highest ? score(i) : highest;\n"
           "  for (i = 0; i < CNN_NUM_OUTPUTS; i++) {\n"
           "    probability[i] = expf((float) (score(i) - highest) / " +
           scale +
           ".0f);\n"
           "    sum += probability[i];\n"
           "  }\n"
           "  for (i = 0; i < CNN_NUM_OUTPUTS; i++)\n"
           "    printf(\"Class %d: score %ld, %d.%d %%\\n\", i, (long) score(i), (int) (100.0f * probability[i] / sum),\n"
           "           (int) (1000.0f * probability[i] / sum) % 10);\n"
           "}\n";
}

std::string clocks(const Program &program)
{
    if (program.device == device::DeviceId::Max78000)
        return "  MXC_SYS_Clock_Select(MXC_SYS_CLOCK_IPO); // 100 MHz\n  SystemCoreClockUpdate();\n";
    return "  MXC_SYS_Clock_Select(MXC_SYS_CLOCK_IPO); // 120 MHz\n"
           "  MXC_GCR->ipll_ctrl |= MXC_F_GCR_IPLL_CTRL_EN; // Clock of the accelerator\n"
           "  SystemCoreClockUpdate();\n";
}

std::string cnnClock(const char *divider)
{
    return std::string("  MXC_GCR->pclkdiv = (MXC_GCR->pclkdiv & ~(MXC_F_GCR_PCLKDIV_CNNCLKDIV | MXC_F_GCR_PCLKDIV_CNNCLKSEL))\n"
                       "                     | MXC_S_GCR_PCLKDIV_CNNCLKDIV_") +
           divider + " | MXC_S_GCR_PCLKDIV_CNNCLKSEL_IPLL;\n";
}

std::string run(const Program &program)
{
    const bool fast = program.device == device::DeviceId::Max78002;
    const bool fifo = program.network.options.fifo;
    std::string text = "\nint main(void)\n{\n  MXC_ICC_Enable(MXC_ICC0); // Instruction cache\n\n" + clocks(program) +
                       "\n  printf(\"Waiting...\\n\");\n"
                       "  MXC_Delay(MXC_DELAY_SEC(2)); // A debugger can connect before anything sleeps\n\n";
    text += fast ? "  // 200 MHz, divided by 4 while nothing is computed\n"
                   "  cnn_enable(MXC_S_GCR_PCLKDIV_CNNCLKSEL_IPLL, MXC_S_GCR_PCLKDIV_CNNCLKDIV_DIV4);\n"
                 : "  // The peripheral clock of 50 MHz, undivided\n"
                   "  cnn_enable(MXC_S_GCR_PCLKDIV_CNNCLKSEL_PCLK, MXC_S_GCR_PCLKDIV_CNNCLKDIV_DIV1);\n";
    text += "\n  printf(\"Running " + harmless(program.name) +
            "\\n\");\n"
            "  cnn_init();\n"
            "  cnn_load_weights();\n"
            "  cnn_load_bias();\n"
            "  cnn_configure();\n";
    text += fifo ? "" : "  load_input();\n";
    text += fast ? "\n" + cnnClock("DIV1") : "";
    text += "\n  cnn_start();\n";
    text += fifo ? "  load_input();\n" : "";
    text += "\n  while (cnn_time == 0)\n    MXC_LP_EnterSleepMode(); // Until the interrupt\n";
    text += fast ? "\n" + cnnClock("DIV4") : "";
    text += "\n  if (check_output() != CNN_OK)\n    fail(\"other results than expected\");\n"
            "  cnn_unload(results);\n"
            "  printf(\"\\n*** PASS ***\\n\\n\");\n"
            "\n#ifdef CNN_INFERENCE_TIMER\n"
            "  printf(\"Time: %lu us\\n\", (unsigned long) cnn_time);\n"
            "#endif\n"
            "\n  cnn_disable();\n";
    text += classifies(program) ? "  print_classes();\n" : "";
    return text + "\n  return 0;\n}\n";
}

} // namespace

std::string mainProgram(const Program &program)
{
    std::string includes = kIncludes;
    includes.replace(includes.find("%s"), 2, classifies(program) ? "#include <math.h>\n" : "");
    return banner(program, "Runs the sample and compares the answer") + includes + "\nstatic uint32_t results[CNN_OUTPUT_WORDS];\n" +
           loadInput(program) + kCheckOutput + (classifies(program) ? classes(program) : "") + run(program);
}

std::string makefile(const Program &program, const ProjectOptions &options)
{
    const std::string target(device::device(program.device).name);
    std::string lower = target;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return "# Builds with the make system of the vendor's SDK: make MAXIM_PATH=/path/to/the/sdk [BOARD=FTHR_RevA]\n"
           "# Written by Facet; settings of your own belong into project.mk.\n\n"
           "TARGET := " +
           target + "\nTARGET_UC := " + target + "\nTARGET_LC := " + lower + "\nBOARD ?= " + harmless(options.board) +
           "\nCOMPILER := GCC\nPROJECT := " + "cnn" +
           "\n\nifeq ($(MAXIM_PATH),)\n$(error MAXIM_PATH must name the folder of the SDK)\nendif\n"
           "export TARGET TARGET_UC TARGET_LC COMPILER\n"
           "export LIBS_DIR := $(subst \\,/,$(MAXIM_PATH))/Libraries\n"
           "export CMSIS_ROOT := $(LIBS_DIR)/CMSIS\n\n"
           "SRCS := main.c cnn.c\nVPATH := .\nIPATH := .\n"
           "MXC_OPTIMIZE_CFLAGS := -O2\nPROJ_CFLAGS += -Wall -Wextra\nPROJ_LIBS += m\n\n"
           "-include project.mk\n\n"
           "include $(LIBS_DIR)/Boards/$(TARGET_UC)/$(BOARD)/board.mk\n"
           "include $(LIBS_DIR)/PeriphDrivers/periphdriver.mk\n\n"
           "LINKERFILE ?= $(CMSIS_ROOT)/Device/Maxim/$(TARGET_UC)/Source/GCC/$(TARGET_LC).ld\n"
           "include $(CMSIS_ROOT)/Device/Maxim/$(TARGET_UC)/Source/GCC/$(TARGET_LC).mk\n";
}

} // namespace facet::program::c
