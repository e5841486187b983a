/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The device on Zephyr: opens the store, makes the runtime, registers the SMP group, and looks after
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

static struct {
	struct zws_flash flash;
	struct zwp_sha256 hash_state;
	struct zws_store store;
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

/* Makes a store where nothing is; what somebody else keeps there is not touched. */
static int open_store(void)
{
	static const struct zws_hash hash = {
		&device.hash_state, hash_begin, hash_update, hash_finish};
	static const struct zws_config config = {
		.flash = &device.flash, .hash = &hash, .in_use = slot_in_use};
	int status;

	status = zws_open(&device.store, &config);
	if (status == ZWS_ERR_UNFORMATTED && zws_is_blank(&device.flash)) {
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

		if (module.active && zwm_is_enabled(&device.store, module.name) &&
		    zwr_start(device.runtime, module.name, &detail) != ZWR_OK) {
			LOG_WRN("%s: %s", module.name, detail.text);
		}
	}
}

static bool open_runtime(void)
{
	static const struct zwr_config config = {
		.log_bytes = CONFIG_ZWALI_LOG_BYTES, .realtime = true, ZWR_CONFIG_DEFAULTS};
	static const struct zwr_port port = {
		.find = find_package,
		.rollback = roll_back,
		.trap_save = trap_save,
		.trap_load = trap_load,
		.now_us = now_us,
#ifdef CONFIG_ZWALI_CONSOLE
		.console = module_output,
#endif
	};
	size_t own = ROUND_UP(zwr_runtime_bytes(), 8);

	if (own >= sizeof(arena)) {
		return false;
	}
	device.runtime = zwr_init(arena, &port, &config, arena + own, sizeof(arena) - own);
	return device.runtime != NULL;
}

static void say_hello(const char *rest)
{
	printk("zwali " ZWALI_VERSION " on " CONFIG_BOARD_TARGET "%s\n", rest);
}

/* Goes on without a store: whoever asks is told why. */
static int refuse(int status)
{
	LOG_ERR("module store: error %d %s", status,
		ZWE_HAS_TEXTS ? zws_status_text(status) : "");
	zwz_group_register(NULL, status);
	say_hello(", without a module store");
	return -EIO;
}

static int start_device(void)
{
	static const struct zwm_config management = {
		.board = CONFIG_BOARD_TARGET,
		.port = "zephyr",
		.version = ZWALI_VERSION,
		.store = &device.store,
		.runtime = (struct zwr_runtime *)(void *)arena,
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
	zwm_server_init(&device.server, &management, NULL, 0);
	start_enabled();
	zwz_group_register(&device.server, ZWS_OK);
	say_hello("");
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
