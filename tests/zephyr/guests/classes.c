/* SPDX-License-Identifier: Apache-2.0
 *
 * An ordinary program that uses a device of each driver class, as peripherals/ has them.
 */
#include <string.h>

#include <zephyr/device.h>
#include <zephyr/drivers/adc.h>
#include <zephyr/drivers/gpio.h>
#include <zephyr/drivers/i2c.h>
#include <zephyr/drivers/rtc.h>
#include <zephyr/drivers/spi.h>
#include <zephyr/kernel.h>

static const struct i2c_dt_spec echo = I2C_DT_SPEC_GET(DT_NODELABEL(test_echo));
static const struct spi_dt_spec inverter =
	SPI_DT_SPEC_GET(DT_NODELABEL(test_not), SPI_WORD_SET(8) | SPI_OP_MODE_MASTER, 0);
static const struct gpio_dt_spec led = GPIO_DT_SPEC_GET(DT_ALIAS(led0), gpios);

static void test_gpio(void)
{
	uint32_t raw = 0;

	printk("gpio %d %d\n", gpio_is_ready_dt(&led), gpio_pin_configure_dt(&led, GPIO_OUTPUT_ACTIVE | GPIO_INPUT));
	/* Active low. */
	gpio_port_get_raw(led.port, &raw);
	printk("pin %d active %d raw %d\n", led.pin, gpio_pin_get_dt(&led), (int)(raw >> led.pin & 1));
	gpio_pin_set_dt(&led, 0);
	gpio_port_get_raw(led.port, &raw);
	printk("off: raw %d\n", (int)(raw >> led.pin & 1));
	gpio_pin_toggle_dt(&led);
	printk("toggled: %d\n", gpio_pin_get_dt(&led));
	/* By another name it is the same device. */
	printk("same: %d\n", gpio_pin_get(DEVICE_DT_GET(DT_NODELABEL(test_gpio)), led.pin));
}

static void test_i2c(void)
{
	uint8_t out[65], in[64] = {0};
	struct i2c_msg messages[2] = {{out, sizeof(out), I2C_MSG_WRITE | I2C_MSG_STOP},
				      {in, sizeof(in), I2C_MSG_READ | I2C_MSG_STOP}};

	for (int i = 0; i < 65; i++) {
		out[i] = (uint8_t)(i * 3);
	}
	printk("i2c %d %d", i2c_is_ready_dt(&echo), i2c_transfer_dt(&echo, messages, 2));
	printk(" %d", memcmp(out + 1, in, 64));
	printk(" %d", i2c_reg_write_byte_dt(&echo, 5, 0x5a));
	in[0] = 0;
	i2c_reg_read_byte_dt(&echo, 5, in);
	printk(" %x %x\n", in[0], echo.addr);
}

static void test_spi(void)
{
	uint8_t out[4] = {1, 2, 3, 4}, in[4] = {0};
	struct spi_buf sent = {out, 4}, received = {in, 4};
	struct spi_buf_set tx = {&sent, 1}, rx = {&received, 1};

	printk("spi %d", spi_is_ready_dt(&inverter));
	printk(" %d", spi_transceive_dt(&inverter, &tx, &rx));
	printk(" %x %x", in[0], in[3]);
	printk(" %d", spi_read_dt(&inverter, &rx));
	printk(" %x\n", in[0]);
}

static void test_adc(void)
{
	const struct device *adc = DEVICE_DT_GET(DT_NODELABEL(test_adc));
	struct adc_channel_cfg channel = {ADC_GAIN_1, ADC_REF_INTERNAL, ADC_ACQ_TIME_DEFAULT, 1, 0};
	int16_t sample = 77;
	struct adc_sequence sequence = {
		.channels = BIT(1), .buffer = &sample, .buffer_size = sizeof(sample), .resolution = 12};

	printk("adc %d", adc_channel_setup(adc, &channel));
	printk(" %d", adc_read(adc, &sequence));
	printk(" %d\n", sample);
}

static struct k_sem rung;
static int rang;

static void alarm(const struct device *dev, uint16_t id, void *user_data)
{
	rang = id * 100 + *(int *)user_data + (dev != NULL);
	k_sem_give(&rung);
}

static void test_rtc(void)
{
	static int seven = 7;
	const struct device *rtc = DEVICE_DT_GET(DT_ALIAS(rtc));
	struct rtc_time time = {.tm_year = 126, .tm_mon = 10, .tm_mday = 28, .tm_sec = 10};
	struct rtc_time now;

	k_sem_init(&rung, 0, 1);
	printk("rtc %d", rtc_set_time(rtc, &time));
	printk(" %d", rtc_get_time(rtc, &now));
	printk(" %d-%d", now.tm_year, now.tm_mday);
	time.tm_sec = 12;
	printk(" %d", rtc_alarm_set_callback(rtc, 1, alarm, &seven));
	printk(" %d", rtc_alarm_set_time(rtc, 1, RTC_ALARM_TIME_MASK_SECOND, &time));
	printk(" %d", k_sem_take(&rung, K_SECONDS(5)));
	printk(" %d", rang);
	printk(" %d\n", rtc_alarm_set_callback(rtc, 1, NULL, NULL));
}

static void test_names(void)
{
	printk("names %d %d %s\n", device_get_binding("test_i2c") != NULL,
	       device_get_binding("nobody") != NULL, DEVICE_DT_GET(DT_NODELABEL(test_adc))->name);
	/* There is such a device, and the package does not name it. */
	printk("uart1 %d\n", device_get_binding("uart1") != NULL);
}

int main(void)
{
	test_gpio();
	test_i2c();
	test_spi();
	test_adc();
	test_rtc();
	test_names();
	return 0;
}
