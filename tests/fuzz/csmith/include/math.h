/* For csmith's programs. */
#pragma once
#define fabsf __builtin_fabsf
#define fabs  __builtin_fabs
