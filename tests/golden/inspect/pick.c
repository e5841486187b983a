static int table[4] = {1, 2, 3, 4};

__attribute__((export_name("pick"))) int pick(int i, int n)
{
	int sum = 0;
	while (n-- > 0) {
		sum += table[i & 3];
		table[i & 3] = n;
	}
	return sum;
}
