#include "rig.h"
void test_tables(void){} void test_verify(void){} void test_instances(void){} void test_threads(void){}
