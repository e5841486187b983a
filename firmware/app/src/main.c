/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The Zephyr application has nothing to do itself: the zwali module starts with the kernel.
 */
int main(void)
{
	return 0;
}
