/* What recorder.c (steering, paths, the record) and calls.c (the calls that are stood between) share. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, RENAME = 4, UNLINK = 8, OPEN = 16, FOLDER = 32 };

/* The same layout as in recorder.ts; every member is one 32-bit number. */
struct control {
  uint32_t recording;
  uint32_t classes;  /* which sorts of call count, as a sum of the numbers above; 0 when no fault is set */
  uint32_t at;       /* the first call to fail, from 1 */
  uint32_t error;    /* errno, or 0 to end the process */
  uint32_t sticky;   /* whether every later one fails as well */
  uint32_t seen;     /* calls counted since the fault was set */
  uint32_t struck;   /* calls that failed */
  uint32_t counts[6];
};

#define MOST_FILES 8192
/* Open files and folders below the watched folder, by their number; `name` is NULL for all others. */
struct open_file { char *name; uint64_t inode; int append; int folder; };

extern struct control *control;
extern struct open_file files[MOST_FILES];
extern int logFile;

/* A path as seen from the watched folder, "" for the folder itself; NULL when it lies elsewhere. `whole` has PATH_MAX bytes. */
const char *below(int base, const char *path, char *whole);
/* What the driver itself acknowledges is recorded but must never fail. */
int isOwn(const char *name);
/* Whether this call is to fail now; errno says how. */
int fails(int class, const char *name);
int recording(void);
/* One entry of the record: 40 bytes of numbers in the machine's order, then two names, then data. */
void note(char what, const char *name, const char *other, uint64_t inode, uint64_t offset, const void *data, uint64_t length);
void follow(int fd, const char *name, int flags, int existed);
void forget(int fd);

/* The record has to be in the order in which things happened, whichever thread did them. */
extern pthread_mutex_t turn;
#define IN_TURN int recorded = recording(); if (recorded) pthread_mutex_lock(&turn)
#define OUT if (recorded) pthread_mutex_unlock(&turn)
