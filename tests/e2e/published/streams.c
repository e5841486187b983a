/* SPDX-License-Identifier: Apache-2.0
 *
 * What newlib's hooks for its streams call.
 */
#include "libc.h"

int main(void)
{
	char line[16] = "untouched";

	print_number("written", zephyr_write_stdout("a line of newlib\n", 17));
	print_number("items", (int)zephyr_fwrite("two items\n", 5, 2, (FILE *)2));
	print_number("input ends", zephyr_read_stdin(line, sizeof(line)));
	print(line);
	print_number("\nbeyond memory", zephyr_write_stdout(line, 0x7fffffff));
	print_number("negative", zephyr_read_stdin(line, -1));
	return 0;
}
