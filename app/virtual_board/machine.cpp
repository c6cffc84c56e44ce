// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "machine.h"

#include <random>

#include <unicorn/unicorn.h>

namespace facet::virtual_board {

namespace {

constexpr std::uint32_t kMemoryBase = 0x2000'0000, kPeripheralBase = 0x4000'0000, kCnnBase = 0x5000'0000, kSystemBase = 0xe000'0000;
constexpr std::uint32_t kPeripheralBytes = 0x10'0000, kSystemBytes = 0x10'0000, kVectorTable = 0xe000'ed08;
constexpr std::uint32_t kHardFaultVector = 12;
constexpr int kBusCycles = 6;         // of one access to a peripheral or the accelerator
constexpr int kBlockCycles = 2;       // of the branch that ends a block
constexpr unsigned kLookEvery = 4096; // blocks between two looks at watchdog and requests

std::uint32_t flashBytes(device::DeviceId device)
{
    return device == device::DeviceId::Max78002 ? 0x28'0000 : 0x8'0000;
}
std::uint32_t memoryBytes(device::DeviceId device)
{
    return device == device::DeviceId::Max78002 ? 0x6'0000 : 0x2'0000;
}
std::uint32_t cnnBytes(device::DeviceId device)
{
    return device == device::DeviceId::Max78002 ? 0x500'0000 : 0x110'0000;
}

} // namespace

struct Machine::Hooks {
    static Machine &self(void *machine) { return *static_cast<Machine *>(machine); }

    static std::uint64_t readPeripheral(uc_engine *, std::uint64_t offset, unsigned, void *machine)
    {
        Machine &m = self(machine);
        m.m_clock.addCycles(kBusCycles);
        const std::uint32_t value = m.m_devices.readPeripheral(kPeripheralBase + std::uint32_t(offset));
        m.afterAccess();
        return value;
    }
    static void writePeripheral(uc_engine *, std::uint64_t offset, unsigned, std::uint64_t value, void *machine)
    {
        Machine &m = self(machine);
        m.m_clock.addCycles(kBusCycles);
        m.m_devices.writePeripheral(kPeripheralBase + std::uint32_t(offset), std::uint32_t(value));
        m.afterAccess();
    }
    static std::uint64_t readCnn(uc_engine *, std::uint64_t offset, unsigned size, void *machine)
    {
        Machine &m = self(machine);
        m.m_clock.addCycles(kBusCycles);
        std::uint32_t value = 0;
        if (!m.m_devices.readCnn(kCnnBase + std::uint32_t(offset), size, value))
            m.fail(kCnnBase + std::uint32_t(offset));
        return value;
    }
    static void writeCnn(uc_engine *, std::uint64_t offset, unsigned size, std::uint64_t value, void *machine)
    {
        Machine &m = self(machine);
        m.m_clock.addCycles(kBusCycles);
        if (!m.m_devices.writeCnn(kCnnBase + std::uint32_t(offset), size, std::uint32_t(value)))
            m.fail(kCnnBase + std::uint32_t(offset));
    }
    static std::uint64_t readSystem(uc_engine *, std::uint64_t offset, unsigned, void *machine)
    {
        self(machine).m_devices.stray(kSystemBase + std::uint32_t(offset));
        return 0;
    }
    static void writeSystem(uc_engine *, std::uint64_t offset, unsigned, std::uint64_t, void *machine)
    {
        if (kSystemBase + offset != kVectorTable)
            self(machine).m_devices.stray(kSystemBase + std::uint32_t(offset));
    }
    // About one cycle for each half-word of code: what a Cortex-M4 needs at least, and some more for what it waits for.
    static void block(uc_engine *engine, std::uint64_t, std::uint32_t size, void *machine)
    {
        Machine &m = self(machine);
        m.m_executed += size;
        m.m_clock.addCycles(size / 2 + kBlockCycles);
        if (++m.m_blocks % kLookEvery == 0 && (m.m_devices.watchdogBarks() || m.m_link.hasRequests()))
            uc_emu_stop(engine);
    }
    static bool unmapped(uc_engine *, uc_mem_type, std::uint64_t address, int, std::int64_t, void *machine)
    {
        self(machine).fail(std::uint32_t(address));
        return false;
    }
};

Machine::Machine(const board::FirmwareImage &image, Devices &devices, HostLink &link, VirtualClock &clock)
    : m_devices(devices), m_link(link), m_clock(clock), m_flash(image.flash), m_memoryBytes(memoryBytes(image.device))
{
    check(uc_open(UC_ARCH_ARM, uc_mode(UC_MODE_THUMB | UC_MODE_MCLASS), &m_engine), "start the emulator");
    if (m_engine == nullptr)
        return;
    check(uc_ctl_set_cpu_model(m_engine, UC_CPU_ARM_CORTEX_M4), "choose the processor");
    check(uc_mem_map(m_engine, board::kFlashBase, flashBytes(image.device), UC_PROT_READ | UC_PROT_EXEC), "map flash");
    check(uc_mem_map(m_engine, kMemoryBase, m_memoryBytes, UC_PROT_READ | UC_PROT_WRITE), "map memory");
    check(uc_mmio_map(m_engine, kPeripheralBase, kPeripheralBytes, Hooks::readPeripheral, this, Hooks::writePeripheral, this),
          "map peripherals");
    check(uc_mmio_map(m_engine, kCnnBase, cnnBytes(image.device), Hooks::readCnn, this, Hooks::writeCnn, this), "map the accelerator");
    check(uc_mmio_map(m_engine, kSystemBase, kSystemBytes, Hooks::readSystem, this, Hooks::writeSystem, this), "map the system registers");
    if (image.flash.size() > flashBytes(image.device))
        m_problem = "the image is larger than the chip's flash";
    if (!m_problem.empty())
        return;
    check(uc_mem_write(m_engine, board::kFlashBase, m_flash.data(), m_flash.size()), "load flash");
    uc_hook hook = 0;
    check(uc_hook_add(m_engine, &hook, UC_HOOK_BLOCK, reinterpret_cast<void *>(Hooks::block), this, 1, 0), "watch blocks");
    check(uc_hook_add(m_engine, &hook, UC_HOOK_MEM_UNMAPPED | UC_HOOK_MEM_PROT, reinterpret_cast<void *>(Hooks::unmapped), this, 1, 0),
          "watch faults");
    powerOn();
}

Machine::~Machine()
{
    if (m_engine != nullptr)
        uc_close(m_engine);
}

void Machine::check(int error, const char *what)
{
    if (error != UC_ERR_OK && m_problem.empty())
        m_problem = std::string("cannot ") + what + ": " + uc_strerror(uc_err(error));
}

void Machine::powerOn()
{
    std::mt19937 random(++m_powerUps);
    std::vector<std::uint32_t> noise(m_memoryBytes / 4);
    for (std::uint32_t &word : noise)
        word = std::uint32_t(random());
    check(uc_mem_write(m_engine, kMemoryBase, noise.data(), m_memoryBytes), "fill memory");
    m_devices.powerOn();
    reset();
}

void Machine::reset()
{
    m_devices.reset();
    (void)m_devices.takeReset();
    m_faulted = false;
    std::uint32_t words[2];
    std::copy_n(m_flash.begin(), sizeof words, reinterpret_cast<std::uint8_t *>(words));
    uc_reg_write(m_engine, UC_ARM_REG_SP, &words[0]);
    uc_reg_write(m_engine, UC_ARM_REG_PC, &words[1]);
}

void Machine::fail(std::uint32_t)
{
    m_faulted = true;
    uc_emu_stop(m_engine);
}

// The emulator has no exceptions: do what the processor does with a fault as far as this firmware can tell.
void Machine::enterFault()
{
    ++m_counters.busFaults;
    m_faulted = false;
    std::uint32_t handler = 0, stack = 0;
    std::copy_n(m_flash.begin(), 4, reinterpret_cast<std::uint8_t *>(&stack));
    std::copy_n(m_flash.begin() + kHardFaultVector, 4, reinterpret_cast<std::uint8_t *>(&handler));
    uc_reg_write(m_engine, UC_ARM_REG_SP, &stack);
    uc_reg_write(m_engine, UC_ARM_REG_PC, &handler);
}

void Machine::afterAccess()
{
    if (m_devices.resetAsked() || m_link.hasRequests())
        uc_emu_stop(m_engine);
}

void Machine::run()
{
    while (!m_link.hasRequests()) {
        std::uint32_t pc = 0;
        uc_reg_read(m_engine, UC_ARM_REG_PC, &pc);
        const uc_err error = uc_emu_start(m_engine, pc | 1, 0xffff'fffe, 0, 0);
        if (m_devices.takeReset()) {
            ++m_counters.resets;
            reset();
        } else if (m_devices.watchdogBarks()) {
            ++m_counters.watchdogResets;
            reset();
            m_devices.noteWatchdogReset();
        } else if (m_faulted || error != UC_ERR_OK) {
            enterFault();
        }
    }
}

} // namespace facet::virtual_board
