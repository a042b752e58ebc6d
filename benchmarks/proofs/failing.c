/* Lets what changes the files below a folder fail, as on a disk that is full or broken.

   Preloaded (LD_PRELOAD); EVENHAND_FAIL_ROOT is the folder. The program itself says when, through
   evenhand_fail: before the step of that number, and for so many steps, each gives that error. */

#include "preloaded.h"

static long steps, first, last;
static int failure;

__attribute__((constructor)) static void begin(void)
{
    root = getenv("EVENHAND_FAIL_ROOT");
}

/* Begin to count; fail from step `at` on, `times` times, with `error`. Nothing fails where `at` is 0. */
void evenhand_fail(long at, long times, int error)
{
    steps = 0;
    first = at;
    last = at + times - 1;
    failure = error;
}

long evenhand_steps(void)
{
    return steps;
}

static int below(const char *path)
{
    return root && !strncmp(path, root, strlen(root));
}

static int fails(void)
{
    steps++;
    if (!first || steps < first || steps > last)
        return 0;
    errno = failure;
    return 1;
}

static int is_watched(int descriptor)
{
    return descriptor >= 0 && descriptor < DESCRIPTORS && watched[descriptor];
}

#define OPEN(name)                                                             \
    int name(const char *path, int flags, ...)                                 \
    {                                                                          \
        va_list rest;                                                          \
        va_start(rest, flags);                                                 \
        int mode = flags & O_CREAT ? va_arg(rest, int) : 0;                    \
        va_end(rest);                                                          \
        if (below(path) && flags & O_CREAT && access(path, F_OK) && fails())   \
            return -1;                                                         \
        int made = REAL(int, name, const char *, int, ...)(path, flags, mode); \
        if (made >= 0 && made < DESCRIPTORS)                                   \
            watched[made] = below(path);                                       \
        return made;                                                           \
    }

OPEN(open)
OPEN(open64)

#define ON_DESCRIPTOR(result, name, declared, types, ...)  \
    result name declared                                   \
    {                                                      \
        if (is_watched(descriptor) && fails())             \
            return -1;                                     \
        return REAL(result, name, types)(__VA_ARGS__);     \
    }
#define PLACED(offset) int, const void *, size_t, offset
#define WRITTEN int, const void *, size_t
#define SIZED(offset) int, offset

ON_DESCRIPTOR(ssize_t, write, (int descriptor, const void *data, size_t length), WRITTEN, descriptor, data, length)
ON_DESCRIPTOR(ssize_t, pwrite, (int descriptor, const void *data, size_t length, off_t place), PLACED(off_t),
              descriptor, data, length, place)
ON_DESCRIPTOR(ssize_t, pwrite64, (int descriptor, const void *data, size_t length, off64_t place),
              PLACED(off64_t), descriptor, data, length, place)
ON_DESCRIPTOR(int, fsync, (int descriptor), int, descriptor)
ON_DESCRIPTOR(int, fdatasync, (int descriptor), int, descriptor)
ON_DESCRIPTOR(int, ftruncate, (int descriptor, off_t size), SIZED(off_t), descriptor, size)
ON_DESCRIPTOR(int, ftruncate64, (int descriptor, off64_t size), SIZED(off64_t), descriptor, size)

int mkdir(const char *path, mode_t mode)
{
    return below(path) && fails() ? -1 : REAL(int, mkdir, const char *, mode_t)(path, mode);
}

int rename(const char *from, const char *to)
{
    return below(to) && fails() ? -1 : REAL(int, rename, const char *, const char *)(from, to);
}
