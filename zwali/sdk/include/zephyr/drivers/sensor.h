/* SPDX-License-Identifier: Apache-2.0 */
/* Sensors: fetch and get as system calls. Triggers and decoders are kernel code. */

#ifndef ZEPHYR_INCLUDE_DRIVERS_SENSOR_H_
#define ZEPHYR_INCLUDE_DRIVERS_SENSOR_H_

#include <stdint.h>

#include <zephyr/device.h>

struct sensor_value {
	int32_t val1;
	int32_t val2; /* millionths */
};

enum sensor_channel {
	SENSOR_CHAN_ACCEL_X,
	SENSOR_CHAN_ACCEL_Y,
	SENSOR_CHAN_ACCEL_Z,
	SENSOR_CHAN_ACCEL_XYZ,
	SENSOR_CHAN_GYRO_X,
	SENSOR_CHAN_GYRO_Y,
	SENSOR_CHAN_GYRO_Z,
	SENSOR_CHAN_GYRO_XYZ,
	SENSOR_CHAN_MAGN_X,
	SENSOR_CHAN_MAGN_Y,
	SENSOR_CHAN_MAGN_Z,
	SENSOR_CHAN_MAGN_XYZ,
	SENSOR_CHAN_DIE_TEMP,
	SENSOR_CHAN_AMBIENT_TEMP,
	SENSOR_CHAN_PRESS,
	SENSOR_CHAN_PROX,
	SENSOR_CHAN_HUMIDITY,
	SENSOR_CHAN_LIGHT,
	SENSOR_CHAN_IR,
	SENSOR_CHAN_RED,
	SENSOR_CHAN_GREEN,
	SENSOR_CHAN_BLUE,
	SENSOR_CHAN_ALTITUDE,
	SENSOR_CHAN_PM_1_0,
	SENSOR_CHAN_PM_2_5,
	SENSOR_CHAN_PM_10,
	SENSOR_CHAN_DISTANCE,
	SENSOR_CHAN_CO2,
	SENSOR_CHAN_O2,
	SENSOR_CHAN_VOC,
	SENSOR_CHAN_GAS_RES,
	SENSOR_CHAN_VOLTAGE,
	SENSOR_CHAN_VSHUNT,
	SENSOR_CHAN_CURRENT,
	SENSOR_CHAN_POWER,
	SENSOR_CHAN_RESISTANCE,
	SENSOR_CHAN_ROTATION,
	SENSOR_CHAN_POS_DX,
	SENSOR_CHAN_POS_DY,
	SENSOR_CHAN_POS_DZ,
	SENSOR_CHAN_POS_DXYZ,
	SENSOR_CHAN_RPM,
	SENSOR_CHAN_GAUGE_VOLTAGE,
	SENSOR_CHAN_GAUGE_AVG_CURRENT,
	SENSOR_CHAN_GAUGE_STDBY_CURRENT,
	SENSOR_CHAN_GAUGE_MAX_LOAD_CURRENT,
	SENSOR_CHAN_GAUGE_TEMP,
	SENSOR_CHAN_GAUGE_STATE_OF_CHARGE,
	SENSOR_CHAN_GAUGE_FULL_CHARGE_CAPACITY,
	SENSOR_CHAN_GAUGE_REMAINING_CHARGE_CAPACITY,
	SENSOR_CHAN_GAUGE_NOM_AVAIL_CAPACITY,
	SENSOR_CHAN_GAUGE_FULL_AVAIL_CAPACITY,
	SENSOR_CHAN_GAUGE_AVG_POWER,
	SENSOR_CHAN_GAUGE_STATE_OF_HEALTH,
	SENSOR_CHAN_GAUGE_TIME_TO_EMPTY,
	SENSOR_CHAN_GAUGE_TIME_TO_FULL,
	SENSOR_CHAN_GAUGE_CYCLE_COUNT,
	SENSOR_CHAN_GAUGE_DESIGN_VOLTAGE,
	SENSOR_CHAN_GAUGE_DESIRED_VOLTAGE,
	SENSOR_CHAN_GAUGE_DESIRED_CHARGING_CURRENT,
	SENSOR_CHAN_ALL,
	SENSOR_CHAN_COMMON_COUNT,
	SENSOR_CHAN_PRIV_START = SENSOR_CHAN_COMMON_COUNT,
};

enum sensor_attribute {
	SENSOR_ATTR_SAMPLING_FREQUENCY,
	SENSOR_ATTR_LOWER_THRESH,
	SENSOR_ATTR_UPPER_THRESH,
	SENSOR_ATTR_SLOPE_TH,
	SENSOR_ATTR_SLOPE_DUR,
	SENSOR_ATTR_HYSTERESIS,
	SENSOR_ATTR_OVERSAMPLING,
	SENSOR_ATTR_FULL_SCALE,
	SENSOR_ATTR_OFFSET,
	SENSOR_ATTR_CALIB_TARGET,
	SENSOR_ATTR_CONFIGURATION,
	SENSOR_ATTR_CALIBRATION,
	SENSOR_ATTR_FEATURE_MASK,
	SENSOR_ATTR_ALERT,
	SENSOR_ATTR_FF_DUR,
	SENSOR_ATTR_BATCH_DURATION,
	SENSOR_ATTR_COMMON_COUNT,
	SENSOR_ATTR_PRIV_START = SENSOR_ATTR_COMMON_COUNT,
};

Z_SYSCALL(sensor_attr_set)
int sensor_attr_set(const struct device *dev, enum sensor_channel chan, enum sensor_attribute attr, const struct sensor_value *val);
Z_SYSCALL(sensor_attr_get)
int sensor_attr_get(const struct device *dev, enum sensor_channel chan, enum sensor_attribute attr, struct sensor_value *val);
Z_SYSCALL(sensor_sample_fetch) int sensor_sample_fetch(const struct device *dev);
Z_SYSCALL(sensor_sample_fetch_chan)
int sensor_sample_fetch_chan(const struct device *dev, enum sensor_channel type);
Z_SYSCALL(sensor_channel_get)
int sensor_channel_get(const struct device *dev, enum sensor_channel chan, struct sensor_value *val);

static inline int64_t sensor_value_to_micro(const struct sensor_value *val)
{
	return (int64_t)val->val1 * 1000000 + val->val2;
}

static inline int64_t sensor_value_to_milli(const struct sensor_value *val)
{
	return (int64_t)val->val1 * 1000 + val->val2 / 1000;
}

static inline double sensor_value_to_double(const struct sensor_value *val)
{
	return (double)val->val1 + (double)val->val2 / 1000000;
}

static inline float sensor_value_to_float(const struct sensor_value *val)
{
	return (float)val->val1 + (float)val->val2 / 1000000;
}

#endif /* ZEPHYR_INCLUDE_DRIVERS_SENSOR_H_ */
