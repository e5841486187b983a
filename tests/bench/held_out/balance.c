/* SPDX-License-Identifier: Apache-2.0
 *
 * Held out of tuning: a stick kept upright, its sensors fused and its motor controlled; f32, structures, comparisons.
 */
struct state {
	float angle, rate, offset, estimate, covariance[2][2], integral;
};

static float limited(float value, float low, float high)
{
	return value < low ? low : value > high ? high : value;
}

static void fuse(struct state *s, float measured, float gyro, float dt)
{
	float (*p)[2] = s->covariance;

	s->estimate += dt * (gyro - s->offset);
	p[0][0] += dt * (dt * p[1][1] - p[0][1] - p[1][0] + 0.001f);
	p[0][1] -= dt * p[1][1];
	p[1][0] -= dt * p[1][1];
	p[1][1] += 0.003f * dt;

	float scale = 1.0f / (p[0][0] + 0.03f), k0 = p[0][0] * scale, k1 = p[1][0] * scale;
	float error = measured - s->estimate, p00 = p[0][0], p01 = p[0][1];

	s->estimate += k0 * error;
	s->offset += k1 * error;
	p[0][0] -= k0 * p00;
	p[0][1] -= k0 * p01;
	p[1][0] -= k1 * p00;
	p[1][1] -= k1 * p01;
}

int run(int n)
{
	struct state s = {.angle = 0.2f};
	unsigned noise = 1;
	int saturated = 0;

	for (int i = 0; i < n; i++) {
		noise = noise * 1664525u + 1013904223u;

		float shake = (float)(int)(noise >> 24) * 0.0001f - 0.0128f;

		fuse(&s, s.angle + shake, s.rate + 0.01f, 0.005f);
		s.integral = limited(s.integral + s.estimate * 0.005f, -1.0f, 1.0f);

		float force = limited(-40.0f * s.estimate - 6.0f * s.rate - 20.0f * s.integral, -8.0f, 8.0f);

		saturated += force >= 8.0f || force <= -8.0f;
		s.rate += 0.005f * (9.81f * s.angle + force);
		s.angle += 0.005f * s.rate;
	}
	return saturated * 65536 + (int)(s.estimate * 1000000.0f);
}
