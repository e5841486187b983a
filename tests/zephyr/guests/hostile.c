/* SPDX-License-Identifier: Apache-2.0
 *
 * Lies to drivers' calls of a real kernel: what each of them answers. Nothing may happen to the
 * device; the test runs other modules afterwards.
 */
#include <string.h>

#include <zephyr/device.h>
#include <zephyr/drivers/adc.h>
#include <zephyr/drivers/gpio.h>
#include <zephyr/drivers/i2c.h>
#include <zephyr/drivers/pwm.h>
#include <zephyr/drivers/rtc.h>
#include <zephyr/drivers/spi.h>
#include <zephyr/kernel.h>

#undef gpio_pin_configure

static const struct device *const i2c = DEVICE_DT_GET(DT_NODELABEL(test_i2c));
static const struct device *const spi = DEVICE_DT_GET(DT_NODELABEL(test_spi));
static const struct device *const adc = DEVICE_DT_GET(DT_NODELABEL(test_adc));
static const struct device *const gpio = DEVICE_DT_GET(DT_NODELABEL(test_gpio));
static const struct device *const rtc = DEVICE_DT_GET(DT_NODELABEL(test_rtc));

static const struct device *const pwm = DEVICE_DT_GET(DT_NODELABEL(test_pwm));
static const struct device *const dac = DEVICE_DT_GET(DT_NODELABEL(test_dac));

struct dac_channel_cfg {
	uint8_t channel_id, resolution;
	bool buffered, internal;
};

/* The SDK has no header for it. */
__attribute__((import_module("wazi"), import_name("SYS_dac_channel_setup"))) int
dac_channel_setup(const struct device *dev, const struct dac_channel_cfg *config);
__attribute__((import_module("wazi"), import_name("SYS_dac_write_value"))) int
dac_write_value(const struct device *dev, uint32_t channel, uint32_t value);

static void *end(uint32_t before)
{
	return (void *)(__builtin_wasm_memory_size(0) - before);
}

static void say(const char *what, int answer)
{
	printk("%s %d\n", what, answer);
}

static __attribute__((noinline)) void devices(void)
{
	struct {
		uint32_t words[2];
	} forged = {{0x20000000, 0xfff00001}};
	uint32_t value = 0;
	int denied = 0;
	static char name[] = "test_other"; /* without the mark: the package does not name it */
	static char text[80];

	memset(text, 'x', sizeof(text));
	say("NULL", gpio_port_get_raw(NULL, &value));
	say("forged", gpio_port_get_raw((void *)&forged, &value));
	for (uint32_t handle = 0xfff00000; handle < 0xfff00020; handle++) {
		denied += gpio_port_get_raw((void *)handle, &value) == -EACCES;
	}
	say("handles", denied > 0);
	say("no handle", gpio_port_get_raw((void *)0xffffffff, &value));
	say("not named", gpio_port_get_raw((void *)name, &value));
	say("other class", i2c_recover_bus(adc));
	say("kernel address", gpio_port_get_raw((void *)0x20000000, &value));
	say("unterminated", gpio_port_get_raw((void *)text, &value));
	say("at the end", gpio_port_get_raw(end(1), &value));
	say("no function", i2c_recover_bus(i2c));
}

static __attribute__((noinline)) void pointers(void)
{
	uint32_t value;

	say("value NULL", gpio_port_get_raw(gpio, NULL) == 0); /* address 0 is memory */
	say("value end", gpio_port_get_raw(gpio, end(3)));
	say("value beyond", gpio_port_get_raw(gpio, (void *)0xfffffffe));
	say("struct end", rtc_get_time(rtc, end(39)));
	say("struct fits", rtc_get_time(rtc, end(40)) == -ENODATA || 1);
	say("level", gpio_pin_interrupt_configure(gpio, 5, GPIO_INT_LEVEL_LOW));
	say("callback end", gpio_add_callback(gpio, end(8)));
	say("callback unknown", gpio_remove_callback(gpio, (void *)&value));
	say("cells", zwali_dt_cells("test_echo/bus", end(4), 0x40000001));
}

static __attribute__((noinline)) void inner_pointers(void)
{
	uint8_t byte = 0;
	struct i2c_msg messages[9];
	struct spi_config config = {.frequency = 1000000, .operation = SPI_WORD_SET(8)};
	struct spi_buf buffer = {&byte, 1};
	struct spi_buf_set set = {&buffer, 1};
	struct adc_sequence_options options = {.callback = (void *)1};
	struct adc_sequence sequence = {.channels = BIT(0), .buffer = end(1), .buffer_size = 2,
					.resolution = 12};

	for (int i = 0; i < 9; i++) {
		messages[i] = (struct i2c_msg){&byte, 1, I2C_MSG_READ};
	}
	say("i2c many", i2c_transfer(i2c, messages, 9, 0x48));
	say("i2c array", i2c_transfer(i2c, end(12), 2, 0x48));
	messages[1].buf = end(0);
	say("i2c second", i2c_transfer(i2c, messages, 2, 0x48));
	messages[1] = (struct i2c_msg){(uint8_t *)0x20000000, 4, I2C_MSG_WRITE};
	say("i2c kernel", i2c_transfer(i2c, messages, 2, 0x48));
	messages[0] = (struct i2c_msg){&byte, 0xffffffff, I2C_MSG_READ};
	say("i2c length", i2c_transfer(i2c, messages, 1, 0x48));
	say("i2c none", i2c_transfer(i2c, (void *)0xfffffff0, 3, 0x48));

	say("spi config", spi_transceive(spi, end(8), &set, NULL));
	config.cs.gpio.port = (void *)0xfff00001;
	say("spi select", spi_transceive(spi, &config, &set, NULL) < 0);
	config.cs.gpio.port = i2c;
	say("spi class", spi_transceive(spi, &config, &set, NULL));
	config.cs.gpio.port = NULL;
	set.count = 0x20000001;
	say("spi count", spi_transceive(spi, &config, &set, NULL));
	set.count = 2;
	set.buffers = end(8);
	say("spi array", spi_transceive(spi, &config, NULL, &set));
	buffer = (struct spi_buf){&byte, 0xfffffff0};
	set = (struct spi_buf_set){&buffer, 1};
	say("spi length", spi_transceive(spi, &config, NULL, &set));
	buffer = (struct spi_buf){(void *)0x20000000, 4};
	say("spi kernel", spi_transceive(spi, &config, &set, NULL));

	say("adc buffer", adc_read(adc, &sequence));
	sequence.buffer = &byte;
	sequence.buffer_size = 0x80000000;
	say("adc size", adc_read(adc, &sequence));
	sequence = (struct adc_sequence){.options = &options, .channels = BIT(0), .resolution = 12};
	say("adc callback", adc_read(adc, &sequence));
	sequence.options = end(4);
	say("adc options", adc_read(adc, &sequence));
}

/* Channels that the devicetree does not refer to: drivers would index their memory by them. */
static __attribute__((noinline)) void channels(void)
{
	struct adc_channel_cfg one = {ADC_GAIN_1, ADC_REF_INTERNAL, ADC_ACQ_TIME_DEFAULT, 1, 0};
	struct dac_channel_cfg output = {1, 12, false, false};
	uint16_t samples[3];
	struct adc_sequence sequence = {.channels = BIT(2), .buffer = samples,
					.buffer_size = sizeof(samples), .resolution = 12};
	uint64_t cycles;

	say("pwm", pwm_set_cycles(pwm, 1, 100, 50, 0));
	say("pwm other", pwm_set_cycles(pwm, 0, 100, 50, 0));
	say("pwm beyond", pwm_set_cycles(pwm, 0x08000000, 100, 50, 0));
	say("pwm function", pwm_get_cycles_per_sec(pwm, 1, &cycles));
	say("dac setup", dac_channel_setup(dac, &output));
	output.channel_id = 200;
	say("dac setup beyond", dac_channel_setup(dac, &output));
	say("dac", dac_write_value(dac, 1, 7));
	say("dac beyond", dac_write_value(dac, 255, 7));
	say("dac wrapped", dac_write_value(dac, 0x101, 7));
	say("adc setup", adc_channel_setup(adc, &one));
	one.channel_id = 2;
	say("adc setup beyond", adc_channel_setup(adc, &one));
	say("adc beyond", adc_read(adc, &sequence));
	sequence.channels = BIT(0) | BIT(31);
	say("adc last", adc_read(adc, &sequence));
}

/* With CONFIG_ASSERT Zephyr asserts these; without it drivers answer what they like. */
static __attribute__((noinline)) void flags(void)
{
	static const uint32_t asserted[] = {
		GPIO_INPUT | GPIO_INT_ENABLE, GPIO_INPUT | GPIO_PULL_UP | GPIO_PULL_DOWN,
		GPIO_INPUT | GPIO_OPEN_DRAIN, GPIO_OUTPUT | 1u << 2, 1u << 18, 1u << 19,
		GPIO_OUTPUT | 3u << 18};
	static const uint32_t interrupts[] = {0, GPIO_INT_ENABLE | GPIO_INT_DISABLE,
					      GPIO_INT_ENABLE | GPIO_INT_EDGE};

	for (int i = 0; i < ARRAY_SIZE(asserted); i++) {
		printk("asserted %x %d\n", asserted[i], gpio_pin_configure(gpio, 3, asserted[i]));
	}
	for (int i = 0; i < ARRAY_SIZE(interrupts); i++) {
		printk("asserted interrupt %d %d\n", i, gpio_pin_interrupt_configure(gpio, 5, interrupts[i]));
	}
	gpio_pin_configure(gpio, 3, GPIO_OUTPUT);
}

int main(void)
{
	/* Not there, or not a device at all: not ready. */
	say("ready", device_is_ready(adc));
	say("ready NULL", device_is_ready(NULL));
	say("ready unknown", device_is_ready((const struct device *)"nobody"));
	channels();
	flags();

	devices();
	pointers();
	inner_pointers();
	return 0;
}
