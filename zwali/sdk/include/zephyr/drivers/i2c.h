/* SPDX-License-Identifier: Apache-2.0 */
/* I2C: one system call for messages, library code around it, as in Zephyr. */

#ifndef ZEPHYR_INCLUDE_DRIVERS_I2C_H_
#define ZEPHYR_INCLUDE_DRIVERS_I2C_H_

#include <stdbool.h>
#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/sys/util.h>

#define I2C_SPEED_STANDARD   1
#define I2C_SPEED_FAST       2
#define I2C_SPEED_FAST_PLUS  3
#define I2C_SPEED_HIGH       4
#define I2C_SPEED_ULTRA      5
#define I2C_SPEED_SHIFT      1
#define I2C_SPEED_SET(speed) (((speed) << I2C_SPEED_SHIFT) & I2C_SPEED_MASK)
#define I2C_SPEED_MASK       (7 << I2C_SPEED_SHIFT)
#define I2C_SPEED_GET(config) (((config) & I2C_SPEED_MASK) >> I2C_SPEED_SHIFT)
#define I2C_MODE_CONTROLLER  BIT(4)

#define I2C_MSG_WRITE        0
#define I2C_MSG_READ         BIT(0)
#define I2C_MSG_RW_MASK      BIT(0)
#define I2C_MSG_STOP         BIT(1)
#define I2C_MSG_RESTART      BIT(2)
#define I2C_MSG_ADDR_10_BITS BIT(3)

struct i2c_msg {
	uint8_t *buf;
	uint32_t len;
	uint8_t flags;
};

/* `bus` names the bus of a node; its address is asked for when it is needed. */
struct i2c_dt_spec {
	const struct device *bus;
	volatile uint16_t addr;
};

#define Z_I2C_ADDRESS_ASK 0xffff

#define I2C_DT_SPEC_GET(node_id)                                                                   \
	{                                                                                          \
		.bus = Z_DT_DEVICE(node_id "/bus"), .addr = Z_I2C_ADDRESS_ASK                      \
	}

Z_SYSCALL(i2c_configure) int i2c_configure(const struct device *dev, uint32_t dev_config);
Z_SYSCALL(i2c_get_config) int i2c_get_config(const struct device *dev, uint32_t *dev_config);
Z_SYSCALL(i2c_transfer)
int i2c_transfer(const struct device *dev, struct i2c_msg *msgs, uint8_t num_msgs, uint16_t addr);
Z_SYSCALL(i2c_recover_bus) int i2c_recover_bus(const struct device *dev);

static inline int i2c_write(const struct device *dev, const uint8_t *bytes, uint32_t count,
			    uint16_t addr)
{
	struct i2c_msg message = {(uint8_t *)bytes, count, I2C_MSG_WRITE | I2C_MSG_STOP};

	return i2c_transfer(dev, &message, 1, addr);
}

static inline int i2c_read(const struct device *dev, uint8_t *bytes, uint32_t count, uint16_t addr)
{
	struct i2c_msg message = {bytes, count, I2C_MSG_READ | I2C_MSG_STOP};

	return i2c_transfer(dev, &message, 1, addr);
}

static inline int i2c_write_read(const struct device *dev, uint16_t addr, const void *out,
				 size_t out_count, void *in, size_t in_count)
{
	struct i2c_msg messages[2] = {
		{(uint8_t *)out, out_count, I2C_MSG_WRITE},
		{(uint8_t *)in, in_count, I2C_MSG_RESTART | I2C_MSG_READ | I2C_MSG_STOP},
	};

	return i2c_transfer(dev, messages, 2, addr);
}

static inline int i2c_burst_read(const struct device *dev, uint16_t addr, uint8_t start,
				 uint8_t *bytes, uint32_t count)
{
	return i2c_write_read(dev, addr, &start, 1, bytes, count);
}

static inline int i2c_burst_write(const struct device *dev, uint16_t addr, uint8_t start,
				  const uint8_t *bytes, uint32_t count)
{
	struct i2c_msg messages[2] = {
		{&start, 1, I2C_MSG_WRITE},
		{(uint8_t *)bytes, count, I2C_MSG_WRITE | I2C_MSG_STOP},
	};

	return i2c_transfer(dev, messages, 2, addr);
}

static inline int i2c_reg_read_byte(const struct device *dev, uint16_t addr, uint8_t reg,
				    uint8_t *value)
{
	return i2c_write_read(dev, addr, &reg, 1, value, 1);
}

static inline int i2c_reg_write_byte(const struct device *dev, uint16_t addr, uint8_t reg,
				     uint8_t value)
{
	uint8_t bytes[2] = {reg, value};

	return i2c_write(dev, bytes, sizeof(bytes), addr);
}

static inline int i2c_reg_update_byte(const struct device *dev, uint16_t addr, uint8_t reg,
				      uint8_t mask, uint8_t value)
{
	uint8_t before, after;
	int error = i2c_reg_read_byte(dev, addr, reg, &before);

	after = (uint8_t)((before & ~mask) | (value & mask));
	return error != 0 || after == before ? error : i2c_reg_write_byte(dev, addr, reg, after);
}

static inline uint16_t z_i2c_address(const struct i2c_dt_spec *spec)
{
	if (spec->addr == Z_I2C_ADDRESS_ASK) {
		((struct i2c_dt_spec *)spec)->addr = (uint16_t)z_dt_cell(spec->bus->name, 0);
	}
	return spec->addr;
}

static inline bool i2c_is_ready_dt(const struct i2c_dt_spec *spec)
{
	(void)z_i2c_address(spec);
	return device_is_ready(spec->bus);
}

static inline int i2c_transfer_dt(const struct i2c_dt_spec *spec, struct i2c_msg *msgs,
				  uint8_t num_msgs)
{
	return i2c_transfer(spec->bus, msgs, num_msgs, z_i2c_address(spec));
}

static inline int i2c_write_dt(const struct i2c_dt_spec *spec, const uint8_t *bytes, uint32_t count)
{
	return i2c_write(spec->bus, bytes, count, z_i2c_address(spec));
}

static inline int i2c_read_dt(const struct i2c_dt_spec *spec, uint8_t *bytes, uint32_t count)
{
	return i2c_read(spec->bus, bytes, count, z_i2c_address(spec));
}

static inline int i2c_write_read_dt(const struct i2c_dt_spec *spec, const void *out,
				    size_t out_count, void *in, size_t in_count)
{
	return i2c_write_read(spec->bus, z_i2c_address(spec), out, out_count, in, in_count);
}

static inline int i2c_burst_read_dt(const struct i2c_dt_spec *spec, uint8_t start, uint8_t *bytes,
				    uint32_t count)
{
	return i2c_burst_read(spec->bus, z_i2c_address(spec), start, bytes, count);
}

static inline int i2c_burst_write_dt(const struct i2c_dt_spec *spec, uint8_t start,
				     const uint8_t *bytes, uint32_t count)
{
	return i2c_burst_write(spec->bus, z_i2c_address(spec), start, bytes, count);
}

static inline int i2c_reg_read_byte_dt(const struct i2c_dt_spec *spec, uint8_t reg, uint8_t *value)
{
	return i2c_reg_read_byte(spec->bus, z_i2c_address(spec), reg, value);
}

static inline int i2c_reg_write_byte_dt(const struct i2c_dt_spec *spec, uint8_t reg, uint8_t value)
{
	return i2c_reg_write_byte(spec->bus, z_i2c_address(spec), reg, value);
}

static inline int i2c_reg_update_byte_dt(const struct i2c_dt_spec *spec, uint8_t reg, uint8_t mask,
					 uint8_t value)
{
	return i2c_reg_update_byte(spec->bus, z_i2c_address(spec), reg, mask, value);
}

#endif /* ZEPHYR_INCLUDE_DRIVERS_I2C_H_ */
