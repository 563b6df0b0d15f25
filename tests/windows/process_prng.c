/* Only for tests under an old wine, never shipped: the one function of Windows' bcryptprimitives.dll that Rust's standard library asks for. */
int __stdcall SystemFunction036(void *bytes, unsigned long length); /* RtlGenRandom of advapi32.dll */

__declspec(dllexport) int __stdcall ProcessPrng(void *bytes, unsigned long long length) { return SystemFunction036(bytes, (unsigned long)length); }
