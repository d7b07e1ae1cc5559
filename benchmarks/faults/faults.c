// Makes one file operation of a program fail, to try what becomes of its files. Built as a library that is loaded before
// all others (benchmarks/faults.sh and the tests do that):
//
//   cc -shared -fPIC -O2 -o faults.so faults.c
//   FAULT_UNDER=/site FAULT_AT=17 FAULT_HOW=kill LD_PRELOAD=./faults.so daftar build
//
// Operations on paths below FAULT_UNDER, and on files that were opened there, are counted from 1. The one with the number
// FAULT_AT ends the program (FAULT_HOW=kill; a write gets half of its bytes to the file first) or gives an error
// (FAULT_HOW=error: no space for what makes or writes files, an input/output error for all else). With FAULT_AT=0 nothing
// fails. FAULT_COUNT names a file that gets a letter for each operation when the program ends by itself: r for what only reads,
// w for a write, m for what makes, moves, removes or changes something else.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FILES 65536

static atomic_long count;
static long at;
static int kills;
static const char *under;
static size_t under_length;
static atomic_char watched[FILES];
#define LETTERS 1000000
static char letters[LETTERS];

__attribute__((constructor)) static void begin(void) {
    const char *number = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
    // Programs that the tried one starts do not fail.
    under = strncmp(program_invocation_short_name, "git", 3) ? getenv("FAULT_UNDER") : NULL;
    under_length = under ? strlen(under) : 0;
    at = number ? atol(number) : 0;
    kills = how && !strcmp(how, "kill");
}

__attribute__((destructor)) static void end(void) {
    const char *file = getenv("FAULT_COUNT");
    if (!file || !under) return;
    long length = atomic_load(&count);
    int target = syscall(SYS_openat, AT_FDCWD, file, O_CREAT | O_TRUNC | O_WRONLY, 0644);
    if (target >= 0) { syscall(SYS_write, target, letters, length < LETTERS ? length : LETTERS); syscall(SYS_close, target); }
}

static int below(const char *path) {
    if (!under || !path) return 0;
    if (path[0] != '/') return path[0] != 0;
    return !strncmp(path, under, under_length) && (path[under_length] == '/' || path[under_length] == 0);
}

static int is_watched(int file) { return file >= 0 && file < FILES && atomic_load(&watched[file]); }

static void die(void) { syscall(SYS_kill, getpid(), SIGKILL); for (;;) pause(); }

// Whether this operation is the one that fails.
static int fails(char letter) {
    long before = atomic_fetch_add(&count, 1);
    if (before < LETTERS) letters[before] = letter;
    return before + 1 == at;
}

static int fault(int error, char letter) {
    if (!fails(letter)) return 0;
    if (kills) die();
    errno = error;
    return 1;
}

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })

static int watch(int file, const char *path) {
    if (file >= 0 && file < FILES) atomic_store(&watched[file], below(path) ? 1 : 0);
    return file;
}

#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) {
    MODE(flags)
    if (below(path) && fault(flags & O_CREAT ? ENOSPC : EIO, flags & (O_CREAT | O_TRUNC) ? 'm' : 'r')) return -1;
    return watch(REAL(open)(path, flags, mode), path);
}
int open64(const char *path, int flags, ...) {
    MODE(flags)
    if (below(path) && fault(flags & O_CREAT ? ENOSPC : EIO, flags & (O_CREAT | O_TRUNC) ? 'm' : 'r')) return -1;
    return watch(REAL(open64)(path, flags, mode), path);
}
int openat(int folder, const char *path, int flags, ...) {
    MODE(flags)
    if (below(path) && fault(flags & O_CREAT ? ENOSPC : EIO, flags & (O_CREAT | O_TRUNC) ? 'm' : 'r')) return -1;
    return watch(REAL(openat)(folder, path, flags, mode), path);
}
int close(int file) {
    if (file >= 0 && file < FILES) atomic_store(&watched[file], 0);
    return REAL(close)(file);
}

#define READS(name, signature, call) ssize_t name signature { if (is_watched(file) && fault(EIO, 'r')) return -1; return REAL(name) call; }
READS(read, (int file, void *buffer, size_t length), (file, buffer, length))
READS(pread, (int file, void *buffer, size_t length, off_t offset), (file, buffer, length, offset))
READS(pread64, (int file, void *buffer, size_t length, off64_t offset), (file, buffer, length, offset))

// A kill in the middle of a write leaves a part of it.
#define WRITES(name, signature, call, half) ssize_t name signature { \
    if (is_watched(file) && fails('w')) { if (kills) { REAL(name) half; die(); } errno = ENOSPC; return -1; } return REAL(name) call; }
WRITES(write, (int file, const void *buffer, size_t length), (file, buffer, length), (file, buffer, length / 2))
WRITES(pwrite, (int file, const void *buffer, size_t length, off_t offset), (file, buffer, length, offset), (file, buffer, length / 2, offset))
WRITES(pwrite64, (int file, const void *buffer, size_t length, off64_t offset), (file, buffer, length, offset), (file, buffer, length / 2, offset))

#define ON_FILE(name, signature, call, error, letter) int name signature { if (is_watched(file) && fault(error, letter)) return -1; return REAL(name) call; }
ON_FILE(fsync, (int file), (file), EIO, 'r')
ON_FILE(fdatasync, (int file), (file), EIO, 'r')
ON_FILE(ftruncate, (int file, off_t length), (file, length), EIO, 'm')
ON_FILE(ftruncate64, (int file, off64_t length), (file, length), EIO, 'm')
ON_FILE(fchmod, (int file, mode_t mode), (file, mode), EIO, 'm')

#define ON_PATH(name, signature, call, error) int name signature { if (below(path) && fault(error, 'm')) return -1; return REAL(name) call; }
ON_PATH(rename, (const char *path, const char *to), (path, to), EIO)
ON_PATH(link, (const char *path, const char *to), (path, to), EIO)
ON_PATH(unlink, (const char *path), (path), EIO)
ON_PATH(rmdir, (const char *path), (path), EIO)
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode), ENOSPC)
ON_PATH(chmod, (const char *path, mode_t mode), (path, mode), EIO)

DIR *opendir(const char *path) {
    if (below(path) && fault(EIO, 'r')) return NULL;
    return REAL(opendir)(path);
}
