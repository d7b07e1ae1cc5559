// The native program asks here how much memory the system lets it address (ulimit -v), before the runtime begins: with too
// little the runtime ends by itself, with a fault, with words about something else, or with none. The C library calls this
// before main. The texts are those of CommandLineDiagnostics; a test compares them.
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

// Below this some command of a small site has ended with a fault, on two processors (docs/crash-safety.md).
#define LEAST 1536UL

// Two bytes for each digit of the language, or one.
static const char *in_digits(unsigned long number, int is_persian, char *to) {
    char ascii[24];
    int length = snprintf(ascii, sizeof ascii, "%lu", number), at = 0;
    for (int index = 0; index < length; index++) {
        if (is_persian) to[at++] = (char)0xDB;
        to[at++] = (char)(is_persian ? 0xB0 + (ascii[index] - '0') : ascii[index]);
    }
    to[at] = 0;
    return to;
}

__attribute__((constructor)) static void look(int count, char **arguments) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) || limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= LEAST << 20) return;
    int is_persian = 0;
    const char *text = "daftar: error DAF625: The system limits the program's address space to %s MB; it needs at least %s MB, and more for a large site. Raise the limit: ulimit -v unlimited\n";
#ifdef __GLIBC__
    // Other libraries hand over no arguments here.
    for (int index = 1; index < count; index++)
        if (!strcmp(arguments[index], "fa"))
            is_persian = 1, text = "daftar: error DAF625: سیستم فضای نشانی برنامه را به %s مگابایت محدود کرده است؛ برنامه دست‌کم %s مگابایت لازم دارد و برای وبگاه بزرگ بیشتر. این حد را بالا ببرید: ulimit -v unlimited\n";
#else
    (void)count, (void)arguments;
#endif
    char has[48], wants[48];
    dprintf(STDERR_FILENO, text, in_digits((unsigned long)(limit.rlim_cur >> 20), is_persian, has), in_digits(LEAST, is_persian, wants));
    _exit(2);
}
