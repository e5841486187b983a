/* SPDX-License-Identifier: Apache-2.0
 *
 * Held out of tuning: ticks of a clock to microseconds, to a date and back; 64-bit division and comparison.
 */
#include <stdint.h>

struct date {
	int32_t year, month, day, second;
};

static struct date date_of(int64_t us)
{
	int64_t seconds = us / 1000000, days = seconds / 86400, era, rest;
	struct date out = {.second = (int32_t)(seconds % 86400)};

	days += 719468;
	era = (days >= 0 ? days : days - 146096) / 146097;
	rest = days - era * 146097;

	int32_t year = (int32_t)((rest - rest / 1460 + rest / 36524 - rest / 146096) / 365);
	int32_t day = (int32_t)rest - (365 * year + year / 4 - year / 100);
	int32_t month = (5 * day + 2) / 153;

	out.day = day - (153 * month + 2) / 5 + 1;
	out.month = month < 10 ? month + 3 : month - 9;
	out.year = year + (int32_t)era * 400 + (out.month <= 2);
	return out;
}

static int64_t us_of(const struct date *date)
{
	int64_t year = date->month <= 2 ? date->year - 1 : date->year;
	int64_t era = (year >= 0 ? year : year - 399) / 400;
	int32_t rest = (int32_t)(year - era * 400);
	int32_t day = (153 * (date->month + (date->month > 2 ? -3 : 9)) + 2) / 5 + date->day - 1;
	int64_t days = era * 146097 + rest * 365 + rest / 4 - rest / 100 + day - 719468;

	return (days * 86400 + date->second) * 1000000;
}

int run(int n)
{
	uint64_t ticks = 1234567;
	int64_t latest = INT64_MIN;
	uint32_t sum = 0;

	for (int i = 0; i < n; i++) {
		int64_t us = (int64_t)(ticks * 15625 >> 9) - 62135596800000000ll;
		struct date date = date_of(us);
		int64_t back = us_of(&date);

		latest = back > latest ? back : latest;
		sum = sum * 31 + (uint32_t)(us - back) + (uint32_t)(date.year << 9 | date.month << 5 | date.day);
		ticks = ticks * 3 + 98765;
		if (ticks > 5000000000000ull) {
			ticks -= 5000000000000ull;
		}
	}
	return (int)(sum ^ (uint32_t)(latest >> 20));
}
