// The native program asks here how much memory the system lets it address (ulimit -v), before the runtime begins: with too
// little the runtime ends by itself, with a fault, with words about something else, or with none. The C library calls this
// before main. The texts are those of CommandLineDiagnostics; a test compares them.
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

// Below this some command of a small site has ended with a fault, on two processors (docs/crash-safety.md).
#define LEAST 1536UL

__attribute__((constructor)) static void look(int count, char **arguments) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) || limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= LEAST << 20) return;
    const char *text = "daftar: error DAF625: The system lets the program address %lu MB of memory, and it needs %lu MB, or more for a large site. Raise the limit: ulimit -v unlimited\n";
#ifdef __GLIBC__
    // Other libraries hand over no arguments here.
    for (int index = 1; index < count; index++)
        if (!strcmp(arguments[index], "fa"))
            text = "daftar: error DAF625: سیستم به برنامه %lu مگابایت حافظه می‌دهد و برنامه دست‌کم %lu مگابایت می‌خواهد و برای وبگاه بزرگ بیشتر. این حد را بالا ببرید: ulimit -v unlimited\n";
#else
    (void)count, (void)arguments;
#endif
    dprintf(STDERR_FILENO, text, (unsigned long)(limit.rlim_cur >> 20), LEAST);
    _exit(2);
}
