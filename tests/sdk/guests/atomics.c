/* Threads of one module with atomics: increments from three threads, a lock made of compare and
 * exchange, a word to wait at with and without a time limit. */
#include <stdatomic.h>
#include <stdint.h>
#include <zephyr/kernel.h>
#include <zephyr/sys/printk.h>

#define WORKERS 3
#define ROUNDS  200

static _Atomic uint32_t count, lock, gate, arrived;
static _Atomic uint64_t wide;
static uint32_t guarded;

static struct k_thread threads[WORKERS];
static K_THREAD_STACK_ARRAY_DEFINE(stacks, WORKERS, 512);

static int wait_at(_Atomic uint32_t *word, uint32_t value, int64_t ns)
{
	return __builtin_wasm_memory_atomic_wait32((int *)(uintptr_t)word, (int)value, ns);
}

static unsigned int wake(_Atomic uint32_t *word, uint32_t most)
{
	return __builtin_wasm_memory_atomic_notify((int *)(uintptr_t)word, most);
}

static void take(void)
{
	uint32_t free = 0;

	while (!atomic_compare_exchange_strong(&lock, &free, 1)) {
		free = 0;
		wait_at(&lock, 1, -1);
	}
}

static void give(void)
{
	atomic_store(&lock, 0);
	wake(&lock, 1);
}

static void work(void *a, void *b, void *c)
{
	atomic_fetch_add(&arrived, 1);
	while (atomic_load(&gate) == 0) {
		wait_at(&gate, 0, -1);
	}
	for (int i = 0; i < ROUNDS; i++) {
		atomic_fetch_add(&count, 1);
		atomic_fetch_add(&wide, 0x80000001u);
		take();
		uint32_t was = guarded;

		if (i % 8 == 0) {
			k_yield();
		}
		guarded = was + 1;
		give();
	}
}

int main(void)
{
	for (int i = 0; i < WORKERS; i++) {
		k_thread_create(&threads[i], stacks[i], K_THREAD_STACK_SIZEOF(stacks[i]), work, NULL, NULL,
				NULL, 5, 0, K_NO_WAIT);
	}
	int64_t before = k_uptime_get();
	int late = wait_at(&lock, 0, 30 * 1000 * 1000);
	bool slept = k_uptime_get() - before >= 30;

	printk("differs %d, late %d, slept %d\n", wait_at(&lock, 7, -1), late, slept);
	printk("arrived %u\n", atomic_load(&arrived));
	atomic_store(&gate, 1);
	printk("woken %u and %u\n", wake(&gate, 2), wake(&gate, 100));
	for (int i = 0; i < WORKERS; i++) {
		k_thread_join(&threads[i], K_FOREVER);
	}
	printk("count %u, guarded %u, wide %d\n", atomic_load(&count), guarded,
	       atomic_load(&wide) == UINT64_C(0x80000001) * WORKERS * ROUNDS);
	return 0;
}
