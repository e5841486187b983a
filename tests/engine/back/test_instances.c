#include "rig.h"
void test_instances(void){} void test_threads(void){}
