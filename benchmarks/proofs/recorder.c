/* Records, in order, what a process does to the files below a folder, and what it says on standard output.

   Preloaded (LD_PRELOAD) into the program to be recorded. EVENHAND_RECORD_ROOT is the folder, and
   EVENHAND_RECORD_LOG the file of records: one byte for what was done, the descriptor, two numbers, the
   length of what follows, and that. See recording.py, which reads them. */

#include "preloaded.h"
#include <pthread.h>
#include <stdint.h>
#include <sys/stat.h>

#define LOG_DESCRIPTOR 1000 /* out of the way of what the program counts on */

struct __attribute__((packed)) head {
    char what;
    int32_t descriptor;
    int64_t first, second;
    uint32_t length;
};

static int log_descriptor = -1;
static size_t root_length;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER; /* what is recorded first happened first */

__attribute__((constructor)) static void begin(void)
{
    const char *file = getenv("EVENHAND_RECORD_LOG");
    root = getenv("EVENHAND_RECORD_ROOT");
    if (!file || !root)
        return;
    root_length = strlen(root);
    int opened = REAL(int, open64, const char *, int, ...)(file, O_WRONLY | O_CREAT | O_APPEND, 0600);
    log_descriptor = fcntl(opened, F_DUPFD_CLOEXEC, LOG_DESCRIPTOR);
    REAL(int, close, int)(opened);
    unsetenv("LD_PRELOAD"); /* programs that this one starts are not recorded */
}

static void record(char what, int descriptor, int64_t first, int64_t second, const void *data, size_t length)
{
    struct head head = {what, descriptor, first, second, (uint32_t)length};
    ssize_t (*put)(int, const void *, size_t) = REAL(ssize_t, write, int, const void *, size_t);
    if (put(log_descriptor, &head, sizeof head) != sizeof head || put(log_descriptor, data, length) != (ssize_t)length)
        abort(); /* a proof from half a record would prove nothing */
}

static int below(const char *path)
{
    return log_descriptor >= 0 && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

static int is_watched(int descriptor)
{
    return log_descriptor >= 0 && descriptor >= 0 && descriptor < DESCRIPTORS && watched[descriptor];
}

static void opened(int descriptor, const char *path, int flags)
{
    if (descriptor < 0 || descriptor >= DESCRIPTORS || !below(path))
        return;
    watched[descriptor] = 1;
    record('o', descriptor, !!(flags & O_TRUNC), 0, path, strlen(path));
}

#define OPEN(name)                                                                  \
    int name(const char *path, int flags, ...)                                      \
    {                                                                               \
        va_list rest;                                                               \
        va_start(rest, flags);                                                      \
        int mode = flags & O_CREAT ? va_arg(rest, int) : 0;                         \
        va_end(rest);                                                               \
        pthread_mutex_lock(&order);                                                 \
        int made = REAL(int, name, const char *, int, ...)(path, flags, mode);      \
        int error = errno;                                                          \
        opened(made, path, flags);                                                  \
        pthread_mutex_unlock(&order);                                               \
        errno = error;                                                              \
        return made;                                                                \
    }

OPEN(open)
OPEN(open64)

int close(int descriptor)
{
    pthread_mutex_lock(&order);
    if (is_watched(descriptor)) {
        watched[descriptor] = 0;
        record('c', descriptor, 0, 0, "", 0);
    }
    int done = REAL(int, close, int)(descriptor);
    pthread_mutex_unlock(&order);
    return done;
}

ssize_t write(int descriptor, const void *data, size_t length)
{
    if (log_descriptor < 0 || (descriptor != 1 && !is_watched(descriptor)))
        return REAL(ssize_t, write, int, const void *, size_t)(descriptor, data, length);
    pthread_mutex_lock(&order);
    off_t place = descriptor == 1 ? 0 : lseek(descriptor, 0, SEEK_CUR);
    ssize_t done = REAL(ssize_t, write, int, const void *, size_t)(descriptor, data, length);
    int error = errno;
    if (done > 0)
        record(descriptor == 1 ? 'a' : 'w', descriptor, place, 0, data, done);
    pthread_mutex_unlock(&order);
    errno = error;
    return done;
}

#define PWRITE(name, offset)                                                                          \
    ssize_t name(int descriptor, const void *data, size_t length, offset place)                       \
    {                                                                                                 \
        pthread_mutex_lock(&order);                                                                   \
        ssize_t done = REAL(ssize_t, name, int, const void *, size_t, offset)(descriptor, data, length, place); \
        int error = errno;                                                                            \
        if (done > 0 && is_watched(descriptor))                                                       \
            record('w', descriptor, place, 0, data, done);                                            \
        pthread_mutex_unlock(&order);                                                                 \
        errno = error;                                                                                \
        return done;                                                                                  \
    }

PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define ON_DESCRIPTOR(letter, name, type, size, ...)            \
    {                                                           \
        pthread_mutex_lock(&order);                             \
        int done = REAL(int, name, type)(__VA_ARGS__);          \
        int error = errno;                                      \
        if (!done && is_watched(descriptor))                    \
            record(letter, descriptor, size, 0, "", 0);         \
        pthread_mutex_unlock(&order);                           \
        errno = error;                                          \
        return done;                                            \
    }
#define TWO int, off_t

int fsync(int descriptor) ON_DESCRIPTOR('s', fsync, int, 0, descriptor)
int fdatasync(int descriptor) ON_DESCRIPTOR('s', fdatasync, int, 0, descriptor)
int ftruncate(int descriptor, off_t size) ON_DESCRIPTOR('t', ftruncate, TWO, size, descriptor, size)
int ftruncate64(int descriptor, off64_t size) ON_DESCRIPTOR('t', ftruncate64, TWO, size, descriptor, size)

static int named(char what, int done, const char *path)
{
    int error = errno;
    if (!done && below(path))
        record(what, -1, 0, 0, path, strlen(path));
    pthread_mutex_unlock(&order);
    errno = error;
    return done;
}

int unlink(const char *path)
{
    pthread_mutex_lock(&order);
    return named('u', REAL(int, unlink, const char *)(path), path);
}

int rmdir(const char *path)
{
    pthread_mutex_lock(&order);
    return named('u', REAL(int, rmdir, const char *)(path), path);
}

int mkdir(const char *path, mode_t mode)
{
    pthread_mutex_lock(&order);
    return named('m', REAL(int, mkdir, const char *, mode_t)(path, mode), path);
}

int rename(const char *from, const char *to)
{
    pthread_mutex_lock(&order);
    int done = REAL(int, rename, const char *, const char *)(from, to);
    int error = errno;
    if (!done && below(to)) {
        char both[2 * 4096];
        size_t first = strlen(from) + 1, second = strlen(to);
        memcpy(both, from, first);
        memcpy(both + first, to, second);
        record('r', -1, 0, 0, both, first + second);
    }
    pthread_mutex_unlock(&order);
    errno = error;
    return done;
}
