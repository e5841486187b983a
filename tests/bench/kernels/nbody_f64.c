/* Five bodies, double precision, n steps; square root by Newton's method so that nothing but + - * / is measured. */
#include "kernel.h"

#define BODIES 5
struct body {
	double x, y, z, vx, vy, vz, mass;
};
static struct body bodies[BODIES];

static double root(double v)
{
	double r = v > 1.0 ? v * 0.5 : 1.0;

	for (int i = 0; i < 6; i++) {
		r = 0.5 * (r + v / r);
	}
	return r;
}

static void step(double dt)
{
	for (int i = 0; i < BODIES; i++) {
		for (int j = i + 1; j < BODIES; j++) {
			struct body *p = &bodies[i], *q = &bodies[j];
			double dx = p->x - q->x, dy = p->y - q->y, dz = p->z - q->z;
			double d2 = dx * dx + dy * dy + dz * dz + 0.01;
			double mag = dt / (d2 * root(d2));

			p->vx -= dx * q->mass * mag;
			p->vy -= dy * q->mass * mag;
			p->vz -= dz * q->mass * mag;
			q->vx += dx * p->mass * mag;
			q->vy += dy * p->mass * mag;
			q->vz += dz * p->mass * mag;
		}
	}
	for (int i = 0; i < BODIES; i++) {
		bodies[i].x += dt * bodies[i].vx;
		bodies[i].y += dt * bodies[i].vy;
		bodies[i].z += dt * bodies[i].vz;
	}
}

int run(int n)
{
	for (int i = 0; i < BODIES; i++) {
		bodies[i] = (struct body){.x = i * 1.5 - 2.0, .y = 1.0 / (i + 1), .z = i * 0.25,
					  .vx = 0.1 * i, .vy = 0.5 - 0.2 * i, .vz = 0.05, .mass = 1.0 + i * 0.1};
	}
	while (n-- > 0) {
		step(0.01);
	}
	return (int)(bodies[0].x * 1000000.0) ^ (int)(bodies[4].vy * 1000000.0);
}
