// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// cnn.h and cnn.c: what drives the accelerator.

#include "program/c_text.h"

#include "program/explain.h"

#include <algorithm>

namespace facet::program::c {

namespace {

bool isMax78002(const Program &program)
{
    return program.device == device::DeviceId::Max78002;
}

bool hasBias(const Program &program)
{
    return std::ranges::any_of(program.biases, [](const auto &bytes) { return !bytes.empty(); });
}

std::string function(const std::string &signature, const std::string &body)
{
    return "\n" + signature + "\n{\n" + body + "}\n";
}

std::string okFunction(const std::string &signature, const std::string &body)
{
    return function(signature, body + "\n  return CNN_OK;\n");
}

std::string interruptHandler(const Program &program)
{
    return function("void CNN_ISR(void)", "  // Acknowledge and stop every quadrant\n" + statements(program, program.interrupt) +
                                              "\n#ifdef CNN_INFERENCE_TIMER\n"
                                              "  cnn_time = MXC_TMR_SW_Stop(CNN_INFERENCE_TIMER);\n"
                                              "#else\n"
                                              "  cnn_time = 1;\n"
                                              "#endif\n");
}

constexpr const char *kCopyWords = "void memcpy32(volatile uint32_t *dst, const uint32_t *src, int n)\n"
                                   "{\n"
                                   "  while (n-- > 0)\n"
                                   "    *dst++ = *src++;\n"
                                   "}\n";

constexpr const char *kLoadWeights = "static const uint32_t kernels[] = KERNELS;\n"
                                     "\n"
                                     "// Blocks of: address, number of words, words; 0 ends the list. A byte written to an odd address\n"
                                     "// tells the packed loader where the block starts.\n"
                                     "int cnn_load_weights(void)\n"
                                     "{\n"
                                     "  const uint32_t *next = kernels;\n"
                                     "\n"
                                     "  while (*next != 0) {\n"
                                     "    const uintptr_t address = *next++;\n"
                                     "    const int count = (int) *next++;\n"
                                     "\n"
                                     "    *((volatile uint8_t *) (address | 1)) = 0x01;\n"
                                     "    memcpy32((volatile uint32_t *) address, next, count);\n"
                                     "    next += count;\n"
                                     "  }\n"
                                     "\n"
                                     "  return CNN_OK;\n"
                                     "}\n";

std::string loadBias(const Program &program)
{
    if (!hasBias(program))
        return okFunction("int cnn_load_bias(void)", "  // No layer has a bias\n");
    const device::RegisterMap map(program.device);
    std::string text;
    std::string body;
    for (std::size_t g = 0; g < program.biases.size(); ++g) {
        if (program.biases[g].empty())
            continue;
        const std::string name = "bias_" + std::to_string(g);
        text += "static const uint8_t " + name + "[] = BIAS_" + std::to_string(g) + ";\n";
        body += "  memcpy_8to32((volatile uint32_t *) " + hexText(map.bias(int(g), 0)) + ", " + name + ", sizeof(" + name + "));\n";
    }
    return text +
           "\n// The bias memory takes one byte in each word\n"
           "static void memcpy_8to32(volatile uint32_t *dst, const uint8_t *src, size_t n)\n"
           "{\n"
           "  while (n-- > 0)\n"
           "    *dst++ = *src++;\n"
           "}\n" +
           okFunction("int cnn_load_bias(void)", body);
}

std::string start(const Program &program)
{
    Steps steps = program.start;
    Steps last;
    if (!steps.empty()) {
        last.push_back(steps.back());
        steps.pop_back();
    }
    return okFunction("int cnn_start(void)", "  cnn_time = 0;\n\n" + statements(program, steps) +
                                                 "\n#ifdef CNN_INFERENCE_TIMER\n"
                                                 "  MXC_TMR_SW_Start(CNN_INFERENCE_TIMER);\n"
                                                 "#endif\n\n" +
                                                 statements(program, last));
}

std::string quadrantMask(const Program &program)
{
    return std::to_string(program.placement.groupsUsed == 0 ? 1 : program.placement.groupsUsed);
}

std::string enable(const Program &program)
{
    const std::string mask = quadrantMask(program);
    std::string body = "  MXC_GCFR->reg3 = 0xf; // Hold in reset\n"
                       "  MXC_GCFR->reg1 = " +
                       mask + "; // Power of the kernel memories\n  MXC_GCFR->reg0 = " + mask + "; // Power of the quadrants\n";
    if (isMax78002(program))
        body += "  MXC_Delay(MXC_DELAY_MSEC(10)); // The power supply settles\n";
    body += "  MXC_GCFR->reg2 = " + std::to_string(~(program.placement.groupsUsed == 0 ? 1 : program.placement.groupsUsed) & 0xf) +
            "; // Isolation of unused quadrants\n"
            "  MXC_GCFR->reg3 = 0x0; // Release reset\n\n";
    if (isMax78002(program))
        body += "  if (clock_source == MXC_S_GCR_PCLKDIV_CNNCLKSEL_IPLL) {\n"
                "    while ((MXC_GCR->ipll_ctrl & MXC_F_GCR_IPLL_CTRL_RDY) != MXC_F_GCR_IPLL_CTRL_RDY) { }\n"
                "  }\n\n";
    body += "  MXC_GCR->pclkdiv = (MXC_GCR->pclkdiv & ~(MXC_F_GCR_PCLKDIV_CNNCLKDIV | MXC_F_GCR_PCLKDIV_CNNCLKSEL))\n"
            "                     | clock_divider | clock_source;\n"
            "  MXC_SYS_ClockEnable(MXC_SYS_PERIPH_CLOCK_CNN);\n\n"
            "  MXC_NVIC_SetVector(CNN_IRQn, CNN_ISR);\n"
            "  NVIC_EnableIRQ(CNN_IRQn);\n";
    return okFunction("int cnn_enable(uint32_t clock_source, uint32_t clock_divider)", body);
}

constexpr const char *kBoost = "\nint cnn_boost_enable(mxc_gpio_regs_t *port, uint32_t pin)\n"
                               "{\n"
                               "  mxc_gpio_cfg_t output = {0};\n"
                               "\n"
                               "  output.port = port;\n"
                               "  output.mask = pin;\n"
                               "  output.pad = MXC_GPIO_PAD_NONE;\n"
                               "  output.func = MXC_GPIO_FUNC_OUT;\n"
                               "  MXC_GPIO_Config(&output);\n"
                               "  MXC_GPIO_OutSet(port, pin);\n"
                               "\n"
                               "  return CNN_OK;\n"
                               "}\n"
                               "\n"
                               "int cnn_boost_disable(mxc_gpio_regs_t *port, uint32_t pin)\n"
                               "{\n"
                               "  MXC_GPIO_OutClr(port, pin);\n"
                               "\n"
                               "  return CNN_OK;\n"
                               "}\n"
                               "\n"
                               "int cnn_disable(void)\n"
                               "{\n"
                               "  MXC_SYS_ClockDisable(MXC_SYS_PERIPH_CLOCK_CNN);\n"
                               "\n"
                               "  MXC_GCFR->reg3 = 0xf; // Hold in reset\n"
                               "  MXC_GCFR->reg2 |= 0xf; // Isolate\n"
                               "  MXC_GCFR->reg0 = 0x0; // Power off\n"
                               "  MXC_GCFR->reg1 = 0x0;\n"
                               "  MXC_GCFR->reg3 = 0x0;\n"
                               "\n"
                               "  return CNN_OK;\n"
                               "}\n";

std::string layerTable(const Program &program)
{
    std::string text = "//   layer  input -> output (channels x rows x columns)\n";
    const auto shape = [](int channels, network::Extent extent) {
        return std::to_string(channels) + "x" + std::to_string(extent.rows) + "x" + std::to_string(extent.cols);
    };
    for (const int layer : program.shapes.order) {
        const network::LayerShape &s = program.shapes.layers[std::size_t(layer)];
        const std::string &name = program.network.layers[std::size_t(layer)].name;
        text += "//   " + std::to_string(layer) + (name.empty() ? "" : " " + harmless(name)) + "  " + shape(s.inChannels, s.in) + " -> " +
                shape(s.outChannels, s.out) + "\n";
    }
    return text;
}

} // namespace

std::string header(const Program &program, const ProjectOptions &options)
{
    const OutputSize size = outputSize(program);
    std::string text = banner(program, "Driver of the CNN accelerator: interface");
    text += layerTable(program) + "//\n//   kernel memory: " + std::to_string(4 * program.kernelWords()) +
            " bytes are loaded; bias memory: " + std::to_string(program.placement.biasBytes()) + " bytes\n\n";
    text += "#ifndef CNN_H\n#define CNN_H\n\n#include <stdint.h>\n\n#include \"mxc.h\"\n\n"
            "#define CNN_FAIL 0\n#define CNN_OK 1\n\n"
            "// Values of the network's output, and words that cnn_unload() writes for all output layers\n"
            "#define CNN_NUM_OUTPUTS " +
            std::to_string(size.values) + "\n#define CNN_OUTPUT_WORDS " + std::to_string(size.words) + "\n";
    if (options.timer >= 0)
        text += "\n// Measures from the start to the interrupt\n#define CNN_INFERENCE_TIMER MXC_TMR" + std::to_string(options.timer) + "\n";
    text += "\n// 0 while the accelerator runs; then the microseconds it took, or 1 without a timer\n"
            "extern volatile uint32_t cnn_time;\n\n"
            "// All return CNN_OK or CNN_FAIL\n"
            "int cnn_enable(uint32_t clock_source, uint32_t clock_divider); // Power, clock, interrupt\n"
            "int cnn_disable(void);                                         // Power off; memories are lost\n"
            "int cnn_boost_enable(mxc_gpio_regs_t *port, uint32_t pin);     // Pin of an outside regulator on\n"
            "int cnn_boost_disable(mxc_gpio_regs_t *port, uint32_t pin);    // and off\n"
            "int cnn_init(void);                                            // After cnn_enable()\n"
            "int cnn_load_weights(void);\n"
            "int cnn_load_bias(void);\n"
            "int cnn_configure(void);                                       // Registers of the layers\n"
            "int cnn_start(void);                                           // Runs; the interrupt sets cnn_time\n"
            "int cnn_stop(void);                                            // Pauses\n"
            "int cnn_continue(void);                                        // Goes on\n"
            "int cnn_unload(uint32_t *out_buf);                             // CNN_OUTPUT_WORDS words\n\n"
            "void CNN_ISR(void);\n"
            "void memcpy32(volatile uint32_t *dst, const uint32_t *src, int n);\n\n"
            "#endif // CNN_H\n";
    return text;
}

std::string driver(const Program &program)
{
    std::string text = banner(program, "Driver of the CNN accelerator");
    text += "#include \"cnn.h\"\n\n#include <stddef.h>\n\n#include \"weights.h\"\n\nvolatile uint32_t cnn_time;\n";
    text += interruptHandler(program);
    text += okFunction("int cnn_continue(void)", "  cnn_time = 0;\n\n" + statements(program, program.resume));
    text += okFunction("int cnn_stop(void)", statements(program, program.stop));
    text += "\n" + std::string(kCopyWords) + "\n" + kLoadWeights + "\n" + loadBias(program);
    text += okFunction("int cnn_init(void)", statements(program, program.init));
    text += okFunction("int cnn_configure(void)", statements(program, program.configure));
    text += start(program);
    text += "\n" + unloading(program);
    text += enable(program);
    text += kBoost;
    return text;
}

} // namespace facet::program::c
