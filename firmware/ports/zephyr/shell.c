/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Shell commands for somebody at the console: zwali list, start, stop, log. Programs use SMP.
 */
#include <zephyr/shell/shell.h>

#include "port.h"

/* The device, or NULL with a sentence on the shell. */
static struct zwm_config *device_of(const struct shell *shell)
{
	struct zwm_server *server = zwz_server();

	if (server == NULL) {
		shell_error(shell, "no module store: see the log of the boot");
		return NULL;
	}
	return &server->config;
}

/* The next active version; copied, so that the lock need not be kept while the shell prints. */
static bool next_module(struct zwm_config *config, struct zws_module *module,
			struct zwr_status *status, bool *started)
{
	bool found;

	zwz_lock();
	do {
		found = zws_next(config->store, module) == ZWS_OK;
	} while (found && !module->active);
	*started = found && zwr_status(config->runtime, status, module->name);
	zwz_unlock();
	return found;
}

static int cmd_list(const struct shell *shell, size_t argc, char **argv)
{
	struct zwm_config *config = device_of(shell);
	struct zws_module module = {.slot = 0};
	struct zwr_status status;
	bool started;

	ARG_UNUSED(argc);
	ARG_UNUSED(argv);
	if (config == NULL) {
		return -ENODEV;
	}
	while (next_module(config, &module, &status, &started)) {
		shell_print(shell, "%-20s %-10s %u bytes", module.name,
			    started ? zwr_state_text(status.state) : "stopped", module.size);
	}
	return 0;
}

static int cmd_start(const struct shell *shell, size_t argc, char **argv)
{
	struct zwm_config *config = device_of(shell);
	struct zwr_detail detail = {0};
	enum zwr_error error;

	ARG_UNUSED(argc);
	if (config == NULL) {
		return -ENODEV;
	}
	zwz_lock();
	error = zwr_start(config->runtime, argv[1], &detail);
	zwz_unlock();
	if (error != ZWR_OK) {
		shell_error(shell, "%s: %s", argv[1],
			    detail.text[0] != '\0' ? detail.text : zwr_error_text(error));
		return -EINVAL;
	}
	return 0;
}

static int cmd_stop(const struct shell *shell, size_t argc, char **argv)
{
	struct zwm_config *config = device_of(shell);
	enum zwr_error error;

	ARG_UNUSED(argc);
	if (config == NULL) {
		return -ENODEV;
	}
	zwz_lock();
	error = zwr_stop(config->runtime, argv[1]);
	zwz_unlock();
	if (error != ZWR_OK) {
		shell_error(shell, "%s: %s", argv[1], zwr_error_text(error));
		return -EINVAL;
	}
	return 0;
}

static int cmd_log(const struct shell *shell, size_t argc, char **argv)
{
	struct zwm_config *config = device_of(shell);
	uint32_t cursor = 0, dropped;
	char bytes[64];
	size_t count;

	ARG_UNUSED(argc);
	if (config == NULL) {
		return -ENODEV;
	}
	do {
		dropped = 0;
		zwz_lock();
		count = zwr_log_read(config->runtime, argv[1], &cursor, &dropped, bytes,
				     sizeof(bytes));
		zwz_unlock();
		shell_fprintf(shell, SHELL_NORMAL, "%.*s", (int)count, bytes);
	} while (count > 0 || dropped > 0);
	return 0;
}

SHELL_STATIC_SUBCMD_SET_CREATE(
	commands, SHELL_CMD_ARG(list, NULL, "installed modules, and what they do", cmd_list, 1, 0),
	SHELL_CMD_ARG(start, NULL, "start a module: start NAME", cmd_start, 2, 0),
	SHELL_CMD_ARG(stop, NULL, "stop a module: stop NAME", cmd_stop, 2, 0),
	SHELL_CMD_ARG(log, NULL, "what a module printed: log NAME", cmd_log, 2, 0),
	SHELL_SUBCMD_SET_END);
SHELL_CMD_REGISTER(zwali, &commands, "WebAssembly modules", NULL);
