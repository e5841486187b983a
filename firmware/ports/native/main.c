/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The device as a process: its serial line is a TCP port on the loopback, one client at a time; its
 * flash is memory, or a file that keeps modules over a restart.
 *
 * It is for the developer's machine and for tests. It has no Zephyr under it; the kernel model
 * answers the modules.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "../device.h"

#define RAM_BYTES_DEFAULT   (256u * 1024u)
#define FLASH_BYTES_DEFAULT (1024u * 1024u)
#define SEND_TIMEOUT_MS     2000
#define LOG_BYTES_DEFAULT   4096u

struct options {
	const char *listen;
	const char *flash;
	const char *board;
	uint32_t ram_bytes, flash_bytes, seed, log_bytes;
	bool realtime, until_eof;
};

struct line {
	int listener;
	int client; /* -1: nobody is connected */
	bool restart;
};

static volatile sig_atomic_t stop_requested;

static void on_signal(int number)
{
	(void)number;
	stop_requested = 1;
}

static void fail(const char *what)
{
	fprintf(stderr, "zwali-device: %s: %s\n", what, strerror(errno));
	exit(1);
}

static void usage(const char *wrong)
{
	fprintf(stderr,
		"zwali-device: do not understand '%s'\n"
		"usage: zwali-device [--listen HOST:PORT] [--flash FILE] [--ram BYTES] [--store BYTES]\n"
		"                    [--log BYTES] [--seed N] [--board NAME] [--real-time] [--until-eof]\n",
		wrong);
	exit(2);
}

static uint32_t number(const char *text)
{
	char *end;
	unsigned long value;

	errno = 0;
	value = strtoul(text, &end, 0);
	if (errno != 0 || *text == '\0' || *text == '-' || *end != '\0' || value > UINT32_MAX) {
		usage(text);
	}
	return (uint32_t)value;
}

/* Options that take a value; false if `word` is none of them. */
static bool valued_option(struct options *options, const char *word, const char *value)
{
	if (strcmp(word, "--listen") == 0) {
		options->listen = value;
	} else if (strcmp(word, "--flash") == 0) {
		options->flash = value;
	} else if (strcmp(word, "--board") == 0) {
		options->board = value;
	} else if (strcmp(word, "--ram") == 0) {
		options->ram_bytes = number(value);
	} else if (strcmp(word, "--store") == 0) {
		options->flash_bytes = number(value);
	} else if (strcmp(word, "--log") == 0) {
		options->log_bytes = number(value);
	} else if (strcmp(word, "--seed") == 0) {
		options->seed = number(value);
	} else {
		return false;
	}
	return true;
}

static void parse(struct options *options, int count, char **words)
{
	for (int i = 1; i < count; i++) {
		if (strcmp(words[i], "--real-time") == 0) {
			options->realtime = true;
		} else if (strcmp(words[i], "--until-eof") == 0) {
			options->until_eof = true;
		} else if (i + 1 < count && valued_option(options, words[i], words[i + 1])) {
			i++;
		} else {
			usage(words[i]);
		}
	}
}

static int listen_on(const char *address)
{
	struct sockaddr_in where = {.sin_family = AF_INET};
	socklen_t size = sizeof(where);
	char host[64];
	const char *colon = strrchr(address, ':');
	uint32_t port;
	int listener;
	int on = 1;

	if (colon == NULL || (size_t)(colon - address) >= sizeof(host)) {
		usage(address);
	}
	memcpy(host, address, (size_t)(colon - address));
	host[colon - address] = '\0';
	port = number(colon + 1);
	if (port > 65535u || inet_pton(AF_INET, host, &where.sin_addr) != 1) {
		usage(address);
	}
	where.sin_port = htons((uint16_t)port);
	listener = socket(AF_INET, SOCK_STREAM, 0);
	if (listener < 0 ||
	    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) != 0 ||
	    bind(listener, (struct sockaddr *)&where, size) != 0 || listen(listener, 4) != 0 ||
	    getsockname(listener, (struct sockaddr *)&where, &size) != 0) {
		fail(address);
	}
	printf("listening on %s:%u\n", host, ntohs(where.sin_port));
	fflush(stdout);
	return listener;
}

/* Flash that survives the process is a file; a shorter or new one is filled as if erased. */
static uint8_t *map_flash(const char *path, uint32_t size)
{
	struct stat info;
	uint8_t *flash;
	int file = -1;
	uint32_t known = 0;

	if (path != NULL) {
		file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
		if (file < 0 || fstat(file, &info) != 0) {
			fail(path);
		}
		known = info.st_size < (off_t)size ? (uint32_t)info.st_size : size;
		if (info.st_size != (off_t)size && ftruncate(file, (off_t)size) != 0) {
			fail(path);
		}
	}
	flash = mmap(NULL, size, PROT_READ | PROT_WRITE,
		     path != NULL ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS, file, 0);
	if (flash == MAP_FAILED) {
		fail("flash");
	}
	memset(flash + known, 0xFF, size - known);
	if (file >= 0) {
		close(file);
	}
	return flash;
}

static uint64_t now_us(void *context)
{
	struct timespec now;

	(void)context;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000u + (uint64_t)now.tv_nsec / 1000u;
}

static void hang_up(struct line *line)
{
	close(line->client);
	line->client = -1;
}

/* A client that does not take its answers for so long is gone. */
static void line_write(void *context, const void *bytes, uint32_t size)
{
	struct line *line = context;
	const uint8_t *at = bytes;

	while (size > 0 && line->client >= 0) {
		ssize_t count = send(line->client, at, size, MSG_NOSIGNAL);

		if (count > 0) {
			at += count;
			size -= (uint32_t)count;
		} else if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
			struct pollfd wait = {.fd = line->client, .events = POLLOUT};

			if (poll(&wait, 1, SEND_TIMEOUT_MS) == 0) {
				hang_up(line);
			}
		} else if (count < 0 && errno != EINTR) {
			hang_up(line);
		}
	}
}

/* Console text is dropped when nobody takes it: as a whole piece, so that no packet is torn. */
static void line_console(void *context, const void *bytes, uint32_t size)
{
	struct line *line = context;
	struct pollfd ready = {.fd = line->client, .events = POLLOUT};

	if (line->client >= 0 && poll(&ready, 1, 0) == 1 && (ready.revents & POLLOUT) != 0) {
		line_write(context, bytes, size);
	}
}

static void line_reset(void *context)
{
	struct line *line = context;

	line->restart = true;
}

static void line_accept(struct line *line)
{
	line->client = accept4(line->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static void line_read(struct line *line, struct zwd_device *device)
{
	uint8_t bytes[4096];
	ssize_t count = recv(line->client, bytes, sizeof(bytes), 0);

	if (count > 0) {
		zwd_receive(device, bytes, (uint32_t)count);
	} else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
		hang_up(line);
	}
}

/* False at the end of the input. */
static bool input_open(void)
{
	char ignored[256];

	return read(STDIN_FILENO, ignored, sizeof(ignored)) > 0;
}

static int wait_ms(uint32_t wait_us)
{
	if (wait_us == ZWR_IDLE) {
		return -1;
	}
	return (int)(wait_us / 1000u > 1000u ? 1000u : (wait_us + 999u) / 1000u);
}

/* Until a signal, the end of the input, or a reset. */
static void run(struct line *line, struct zwd_device *device, bool until_eof)
{
	while (!stop_requested && !line->restart) {
		struct pollfd wait[2] = {
			{.fd = line->client >= 0 ? line->client : line->listener, .events = POLLIN},
			{.fd = until_eof ? STDIN_FILENO : -1, .events = POLLIN},
		};

		if (poll(wait, 2, wait_ms(zwd_poll(device))) < 0) {
			if (errno != EINTR) {
				fail("poll");
			}
			continue;
		}
		if (wait[1].revents != 0 && !input_open()) {
			stop_requested = 1;
		}
		if (wait[0].revents == 0) {
			continue;
		}
		if (line->client < 0) {
			line_accept(line);
		} else {
			line_read(line, device);
		}
	}
}

int main(int count, char **words)
{
	static struct zwd_device device;
	struct options options = {.listen = "127.0.0.1:0",
				  .board = "native",
				  .ram_bytes = RAM_BYTES_DEFAULT,
				  .flash_bytes = FLASH_BYTES_DEFAULT,
				  .log_bytes = LOG_BYTES_DEFAULT};
	struct line line = {.client = -1};
	struct zwd_config config = {.port = "native",
				    .write = line_write,
				    .console = line_console,
				    .reset = line_reset,
				    .now_us = now_us,
				    .context = &line};
	struct sigaction action = {.sa_handler = on_signal};

#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	parse(&options, count, words);
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	config.board = options.board;
	config.flash = map_flash(options.flash, options.flash_bytes);
	config.flash_bytes = options.flash_bytes;
	config.arena_bytes = options.ram_bytes & ~7u;
	config.arena = aligned_alloc(8, config.arena_bytes);
	if (config.arena == NULL) {
		fail("RAM for modules");
	}
	config.runtime.seed = options.seed;
	config.runtime.realtime = options.realtime;
	config.runtime.log_bytes = options.log_bytes;
	line.listener = listen_on(options.listen);
	while (!stop_requested) {
		const char *problem = zwd_init(&device, &config);

		if (problem != NULL) {
			fprintf(stderr, "zwali-device: %s\n", problem);
			return 1;
		}
		line.restart = false;
		run(&line, &device, options.until_eof);
	}
	if (line.client >= 0) {
		hang_up(&line);
	}
	close(line.listener);
	return 0;
}
