/*
 * Stands between a program and the system (LD_PRELOAD). Below one folder it writes down, in order, everything that changes a
 * disk, and lets the n-th of such calls fail or end the process. Both are steered through a small mapped file, so that a driver
 * can try thousands of faults in one process. Reading is never touched.
 *
 * RECORDER_ROOT     the folder that is watched, without a slash at its end
 * RECORDER_CONTROL  the file mapped as `struct control`
 * RECORDER_LOG      where the record goes while `recording` is set
 */
#include "recorder.h"

struct control *control;
struct open_file files[MOST_FILES];
int logFile = -1;
pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX];
static size_t rootLength;

__attribute__((constructor)) static void begin(void) {
  const char *watched = getenv("RECORDER_ROOT"), *steering = getenv("RECORDER_CONTROL"), *log = getenv("RECORDER_LOG");
  if (!watched || !steering || !log) return;
  int mapped = open64(steering, O_RDWR | O_CLOEXEC);
  if (mapped < 0) return;
  void *memory = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, mapped, 0);
  close(mapped);
  if (memory == MAP_FAILED) return;
  int opened = open64(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  logFile = fcntl(opened, F_DUPFD_CLOEXEC, 900);
  close(opened);
  snprintf(root, sizeof root, "%s", watched);
  rootLength = strlen(root);
  control = memory;
}

const char *below(int base, const char *path, char *whole) {
  if (!control || !path) return NULL;
  if (path[0] == '/') snprintf(whole, PATH_MAX, "%s", path);
  else {
    char start[PATH_MAX];
    if (base == AT_FDCWD) { if (!getcwd(start, sizeof start)) return NULL; }
    else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", base);
      ssize_t length = readlink(link, start, sizeof start - 1);
      if (length < 0) return NULL;
      start[length] = 0;
    }
    if ((size_t)snprintf(whole, PATH_MAX, "%s/%s", start, path) >= PATH_MAX) return NULL;
  }
  if (strncmp(whole, root, rootLength) || (whole[rootLength] != '/' && whole[rootLength])) return NULL;
  return whole + rootLength;
}

int isOwn(const char *name) { return !strncmp(name, "/.ack", 5); }

static int indexOf(int class) { int index = 0; while (class >>= 1) index += 1; return index; }

int fails(int class, const char *name) {
  if (!control || isOwn(name)) return 0;
  __sync_add_and_fetch(&control->counts[indexOf(class)], 1);
  if (!(control->classes & class)) return 0;
  uint32_t seen = __sync_add_and_fetch(&control->seen, 1);
  if (seen != control->at && !(control->sticky && seen > control->at)) return 0;
  __sync_add_and_fetch(&control->struck, 1);
  if (control->error == 0) { kill(getpid(), SIGKILL); for (;;) pause(); }
  errno = control->error;
  return 1;
}

int recording(void) { return control && control->recording; }

void note(char what, const char *name, const char *other, uint64_t inode, uint64_t offset, const void *data, uint64_t length) {
  if (!recording()) return;
  int kept = errno;
  struct { uint32_t what, name, other, spare; uint64_t inode, offset, length; } head = { (uint32_t)what, name ? strlen(name) : 0, other ? strlen(other) : 0, 0, inode, offset, length };
  struct iovec pieces[4] = { { &head, sizeof head }, { (void *)name, head.name }, { (void *)other, head.other }, { (void *)data, data ? length : 0 } };
  writev(logFile, pieces, 4);
  errno = kept;
}

void forget(int fd) {
  if (!control || fd < 0 || fd >= MOST_FILES || !files[fd].name) return;
  free(files[fd].name);
  files[fd].name = NULL;
}

void follow(int fd, const char *name, int flags, int existed) {
  if (fd < 0 || fd >= MOST_FILES) return;
  forget(fd);
  struct stat64 found;
  if (fstat64(fd, &found)) return;
  files[fd].inode = found.st_ino;
  files[fd].append = flags & O_APPEND;
  files[fd].folder = S_ISDIR(found.st_mode);
  files[fd].name = strdup(name);
  if (files[fd].folder) return;
  note(existed ? 'O' : 'C', name, NULL, found.st_ino, 0, NULL, 0);
  if (existed && (flags & O_TRUNC)) note('T', NULL, NULL, found.st_ino, 0, NULL, 0);
}

