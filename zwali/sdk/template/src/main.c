#include <zephyr/kernel.h>

int main(void)
{
	for (int i = 3; i > 0; i--) {
		printk("%d ...\n", i);
		k_msleep(100);
	}
	printk("Hello from {{name}}!\n");
	return 0;
}
