"""The host library: build, pack, inspect, reach a device. Never prints, never exits."""
