/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The device on Zephyr: opens the store, makes the runtime, registers the SMP group, and runs
 * looks after
 * modules on a thread of its own; their code runs on others (kernel_zephyr). Starts by itself when the kernel is up.
 */
#include <zephyr/drivers/uart.h>
#include <zephyr/fatal.h>
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/logging/log_ctrl.h>
#include <zephyr/sys/printk.h>
#ifdef CONFIG_UART_CMSDK_APB
#include <cmsis_core.h>
#endif

#include "../../kernel_zephyr/zkm.h"
#include "port.h"

LOG_MODULE_REGISTER(zwali, LOG_LEVEL_INF);

#define FORMAT_BYTES 64u /* at the partition's start; zws_format writes less there */

static struct {
	struct zws_flash flash;
	struct zws_hash hash;
	struct zwp_sha256 hash_state;
	struct zws_store store;
	struct zwr_port port;
	struct zwr_runtime *runtime;
	struct zwm_server server;
} device;

static uint8_t __noinit __aligned(8) arena[ROUND_DOWN(CONFIG_ZWALI_RAM_BYTES, 8)];

#ifdef CONFIG_ZWALI_FATAL_HANDLER
/* A module's fault ends that module's thread; all others stop the device, as without this. */
void k_sys_fatal_error_handler(unsigned int reason, const struct arch_esf *esf)
{
	if (zkm_contain_fault(reason, esf)) {
		return;
	}
	LOG_PANIC();
	LOG_ERR("Halting system");
	k_fatal_halt(reason);
}
#endif

void zwz_lock(void)
{
	zkm_lock();
}

void zwz_unlock(void)
{
	zkm_unlock();
	zkm_signal();
}

/* ---- The store's needs ----------------------------------------------------------------------- */

static void hash_begin(void *state)
{
	zwp_sha256_begin(state);
}

static void hash_update(void *state, const void *data, uint32_t size)
{
	zwp_sha256_update(state, data, size);
}

static void hash_finish(void *state, uint8_t digest[ZWS_DIGEST_SIZE])
{
	zwp_sha256_finish(state, digest);
}

static bool slot_in_use(void *context, const struct zws_module *module)
{
	ARG_UNUSED(context);
	return device.runtime != NULL && module->data != NULL &&
	       zwr_uses(device.runtime, module->data, module->size);
}

/*
 * Is there nothing in the partition? What an interrupted format may have left does not count: it
 * writes the first bytes last.
 */
static bool is_blank(const struct zws_flash *flash)
{
	uint8_t bytes[FORMAT_BYTES];

	for (uint32_t at = FORMAT_BYTES; at < flash->size; at += sizeof(bytes)) {
		if (flash->read(flash->context, at, bytes, sizeof(bytes)) != 0) {
			return false;
		}
		for (size_t i = 0; i < sizeof(bytes); i++) {
			if (bytes[i] != flash->erase_value) {
				return false;
			}
		}
	}
	return true;
}

/* Makes a store where nothing is; what somebody else keeps there is not touched. */
static int open_store(void)
{
	struct zws_config config = {
		.flash = &device.flash, .hash = &device.hash, .in_use = slot_in_use};
	int status;

	device.hash = (struct zws_hash){
		&device.hash_state, hash_begin, hash_update, hash_finish};
	status = zws_open(&device.store, &config);
	if (status == ZWS_ERR_UNFORMATTED && is_blank(&device.flash)) {
		status = zws_format(&device.flash);
		if (status == ZWS_OK) {
			status = zws_open(&device.store, &config);
		}
	}
	return status;
}

/* ---- The runtime's needs --------------------------------------------------------------------- */

static bool find_package(void *context, struct zwp_package *package, const char *name)
{
	struct zws_module module;

	ARG_UNUSED(context);
	return zws_find(&device.store, &module, name) == ZWS_OK && module.data != NULL &&
	       zwp_open(package, module.data, module.size) == ZWP_OK;
}

static bool roll_back(void *context, const char *name)
{
	ARG_UNUSED(context);
	return zws_rollback(&device.store, name) == ZWS_OK;
}

static void trap_save(void *context, const char *name, const uint8_t *bytes, size_t size)
{
	ARG_UNUSED(context);
	/* Without room in flash the report still lives in RAM. */
	(void)zws_setting_set(&device.store, name, ZWS_KEY_TRAP, bytes, (uint32_t)size);
}

static size_t trap_load(void *context, const char *name, uint8_t *bytes, size_t size)
{
	uint32_t count = (uint32_t)size;

	ARG_UNUSED(context);
	return zws_setting_get(&device.store, bytes, &count, name, ZWS_KEY_TRAP) == ZWS_OK ? count
											    : 0;
}

static uint64_t now_us(void *context)
{
	ARG_UNUSED(context);
	return k_ticks_to_us_floor64((uint64_t)k_uptime_ticks());
}

#ifdef CONFIG_ZWALI_CONSOLE
/* Each line says whose it is. Bytes that could begin a packet are replaced. */
static void module_output(void *context, const char *name, const char *bytes, size_t size)
{
	static bool open;

	ARG_UNUSED(context);
	for (size_t i = 0; i < size; i++) {
		char byte = bytes[i] == 4 || bytes[i] == 6 ? '?' : bytes[i];

		if (!open) {
			printk("[%s] ", name);
		}
		printk("%c", byte);
		open = byte != '\n';
	}
}
#endif

static void start_enabled(void)
{
	struct zws_module module = {.slot = 0};

	while (zws_next(&device.store, &module) == ZWS_OK) {
		struct zwr_detail detail;
		uint8_t enabled = 0;
		uint32_t size = sizeof(enabled);
		int status = zws_setting_get(&device.store, &enabled, &size, module.name,
					     ZWS_KEY_ENABLED);

		if (module.active && status == ZWS_OK && size == 1 && enabled != 0 &&
		    zwr_start(device.runtime, module.name, &detail) != ZWR_OK) {
			LOG_WRN("%s: %s", module.name, detail.text);
		}
	}
}

static bool open_runtime(void)
{
	const struct zwr_config config = {.log_bytes = CONFIG_ZWALI_LOG_BYTES, .realtime = true};
	size_t own = ROUND_UP(zwr_runtime_bytes(), 8);

	device.port = (struct zwr_port){
		.find = find_package,
		.rollback = roll_back,
		.trap_save = trap_save,
		.trap_load = trap_load,
		.now_us = now_us,
#ifdef CONFIG_ZWALI_CONSOLE
		.console = module_output,
#endif
	};
	if (own >= sizeof(arena)) {
		return false;
	}
	device.runtime = zwr_init(arena, &device.port, &config, arena + own, sizeof(arena) - own);
	return device.runtime != NULL;
}

/* Goes on without a store: whoever asks is told why. */
static int refuse(int status)
{
	LOG_ERR("module store: error %d %s", status,
		ZWE_HAS_TEXTS ? zws_status_text(status) : "");
	zwz_group_register(NULL, status);
	printk("zwali " ZWALI_VERSION " on " CONFIG_BOARD_TARGET ", without a module store\n");
	return -EIO;
}

static int start_device(void)
{
	struct zwm_config management = {
		.board = CONFIG_BOARD_TARGET,
		.port = "zephyr",
		.version = ZWALI_VERSION,
		.store = &device.store,
		.buffer_bytes = CONFIG_MCUMGR_TRANSPORT_NETBUF_SIZE,
		.buffer_count = CONFIG_MCUMGR_TRANSPORT_NETBUF_COUNT,
	};
	int error = zwz_flash_open(&device.flash);

	if (error != 0) {
		LOG_ERR("module partition: error %d", error);
		return refuse(ZWS_ERR_FLASH);
	}
	error = open_store();
	if (error != ZWS_OK) {
		return refuse(error);
	}
	if (!open_runtime()) {
		LOG_ERR("CONFIG_ZWALI_RAM_BYTES is too small for the runtime");
		return -ENOMEM;
	}
	management.runtime = device.runtime;
	zwm_server_init(&device.server, &management, NULL, 0);
	start_enabled();
	zwz_group_register(&device.server, ZWS_OK);
	printk("zwali " ZWALI_VERSION " on " CONFIG_BOARD_TARGET "\n");
	return 0;
}

/* ---- The thread that does all this, then looks after modules --------------------------------- */

/*
 * The CMSDK UART raises its interrupt when a byte arrives, not while one waits. What came before
 * MCUmgr enabled the interrupt would block the line for ever, so it is fetched once, and lost.
 */
static void unblock_line(void)
{
#if defined(CONFIG_UART_CMSDK_APB) && DT_HAS_CHOSEN(zephyr_uart_mcumgr)
	const struct device *uart = DEVICE_DT_GET(DT_CHOSEN(zephyr_uart_mcumgr));
	unsigned char byte;
	unsigned int key = irq_lock();

	/* With its interrupt pending, the byte is on its way to MCUmgr. */
	if (!NVIC_GetPendingIRQ(DT_IRQ_BY_NAME(DT_CHOSEN(zephyr_uart_mcumgr), rx, irq))) {
		(void)uart_poll_in(uart, &byte);
	}
	irq_unlock(key);
#endif
}

static void look_after(void *a, void *b, void *c)
{
	int error;

	ARG_UNUSED(a);
	ARG_UNUSED(b);
	ARG_UNUSED(c);
	error = start_device();
	unblock_line();
	if (error != 0) {
		return;
	}
	for (;;) {
		uint32_t wait_us;

		zkm_lock();
		wait_us = zwr_poll(device.runtime);
		zkm_unlock();
		zkm_signal_wait(wait_us);
	}
}

K_THREAD_DEFINE(zwali_keeper, CONFIG_ZWALI_STACK_SIZE, look_after, NULL, NULL, NULL,
		CONFIG_ZWALI_THREAD_PRIORITY, 0, 0);
