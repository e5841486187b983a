/* SPDX-License-Identifier: Apache-2.0 */
/* Character classes, ASCII. */

#ifndef ZWALI_LIBC_CTYPE_H_
#define ZWALI_LIBC_CTYPE_H_

static inline int isdigit(int c)
{
	return (unsigned int)c - '0' < 10u;
}

static inline int isupper(int c)
{
	return (unsigned int)c - 'A' < 26u;
}

static inline int islower(int c)
{
	return (unsigned int)c - 'a' < 26u;
}

static inline int isalpha(int c)
{
	return islower(c | 32);
}

static inline int isalnum(int c)
{
	return isalpha(c) || isdigit(c);
}

static inline int isxdigit(int c)
{
	return isdigit(c) || (unsigned int)(c | 32) - 'a' < 6u;
}

static inline int isblank(int c)
{
	return c == ' ' || c == '\t';
}

static inline int isspace(int c)
{
	return c == ' ' || (unsigned int)c - '\t' < 5u;
}

static inline int isprint(int c)
{
	return (unsigned int)c - ' ' < 95u;
}

static inline int isgraph(int c)
{
	return (unsigned int)c - '!' < 94u;
}

static inline int ispunct(int c)
{
	return isgraph(c) && !isalnum(c);
}

static inline int iscntrl(int c)
{
	return (unsigned int)c < ' ' || c == 127;
}

static inline int toupper(int c)
{
	return islower(c) ? c - 32 : c;
}

static inline int tolower(int c)
{
	return isupper(c) ? c + 32 : c;
}

#endif /* ZWALI_LIBC_CTYPE_H_ */
