/* For csmith's programs. */
#pragma once
#define assert(condition) ((void)0)
