/* SPDX-License-Identifier: Apache-2.0 */
#include "libc.h"

int main(void)
{
	char name[32] = "";

	print_number("answer", zsock_gethostname(name, sizeof(name)));
	print(name);
	print("\n");
	return 0;
}
