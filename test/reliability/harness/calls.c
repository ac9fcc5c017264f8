/*
 * The calls by which Node, libuv and SQLite change a disk, each stood between. Others that would change one and are missed show
 * up in the test of the harness, which compares what a replay of the whole record gives with what lies on the disk.
 */
#include "recorder.h"

#define REAL(result, name, ...) static result (*real_##name)(__VA_ARGS__)
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(ssize_t, pwritev64, int, const struct iovec *, int, off64_t);
REAL(ssize_t, sendfile64, int, int, off64_t *, size_t);
REAL(int, openat64, int, const char *, int, ...);
REAL(int, close, int);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, ftruncate64, int, off64_t);
REAL(int, truncate64, const char *, off64_t);
REAL(int, fallocate64, int, int, off64_t, off64_t);
REAL(int, posix_fallocate64, int, off64_t, off64_t);
REAL(int, renameat2, int, const char *, int, const char *, unsigned int);
REAL(int, unlinkat, int, const char *, int);
REAL(int, link, const char *, const char *);
REAL(int, mkdirat, int, const char *, mode_t);
REAL(char *, mkdtemp, char *);
REAL(long, syscall, long, ...);
REAL(int, ioctl, int, unsigned long, ...);

#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)

static void findAll(void) {
  if (real_ioctl) return;
  FIND(write); FIND(pwrite64); FIND(writev); FIND(pwritev64); FIND(sendfile64); FIND(openat64); FIND(close); FIND(fsync); FIND(fdatasync);
  FIND(ftruncate64); FIND(truncate64); FIND(fallocate64); FIND(posix_fallocate64); FIND(renameat2); FIND(unlinkat);
  FIND(link); FIND(mkdirat); FIND(mkdtemp); FIND(syscall); FIND(ioctl);
}

static int isFile(int fd) { return control && fd >= 0 && fd < MOST_FILES && files[fd].name && !files[fd].folder; }

static int openAny(int base, const char *path, int flags, mode_t mode) {
  char whole[PATH_MAX];
  findAll();
  const char *name = below(base, path, whole);
  if (!name) return real_openat64(base, path, flags, mode);
  struct stat64 found;
  int existed = !lstat64(whole, &found);
  int changes = (flags & (O_CREAT | O_TRUNC)) || (flags & O_ACCMODE) != O_RDONLY;
  if (changes && fails(OPEN, name)) return -1;
  IN_TURN;
  int fd = real_openat64(base, path, flags, mode);
  if (fd >= 0) follow(fd, name, flags, existed);
  OUT;
  return fd;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE return openAny(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return openAny(AT_FDCWD, path, flags, mode); }
int openat(int base, const char *path, int flags, ...) { MODE return openAny(base, path, flags, mode); }
int openat64(int base, const char *path, int flags, ...) { MODE return openAny(base, path, flags, mode); }
int creat(const char *path, mode_t mode) { return openAny(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return openAny(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int fd) {
  findAll();
  if (logFile >= 0 && fd == logFile) return 0;
  forget(fd);
  return real_close(fd);
}

/* A disk that is full or broken takes some of the bytes before it says so. */
static void half(int fd, const void *data, size_t length, off64_t offset) {
  int kept = errno;
  size_t some = length / 2;
  if (some > 0 && real_pwrite64(fd, data, some, offset) > 0) note('W', NULL, NULL, files[fd].inode, offset, data, some);
  errno = kept;
}

static off64_t placeOf(int fd) {
  struct stat64 found;
  if (files[fd].append && !fstat64(fd, &found)) return found.st_size;
  return lseek64(fd, 0, SEEK_CUR);
}

static ssize_t writeAt(int fd, const void *data, size_t length, off64_t offset, int moves) {
  if (fails(WRITE, files[fd].name)) { half(fd, data, length, offset); return -1; }
  IN_TURN;
  ssize_t done = moves ? real_write(fd, data, length) : real_pwrite64(fd, data, length, offset);
  if (done > 0) note('W', isOwn(files[fd].name) ? files[fd].name : NULL, NULL, files[fd].inode, offset, data, done);
  OUT;
  return done;
}

ssize_t write(int fd, const void *data, size_t length) {
  findAll();
  return isFile(fd) ? writeAt(fd, data, length, placeOf(fd), 1) : real_write(fd, data, length);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  findAll();
  return isFile(fd) ? writeAt(fd, data, length, offset, 0) : real_pwrite64(fd, data, length, offset);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

static ssize_t writeAll(int fd, const struct iovec *pieces, int count, off64_t offset, int moves) {
  ssize_t total = 0;
  for (int piece = 0; piece < count; piece += 1) {
    if (pieces[piece].iov_len == 0) continue;
    ssize_t done = writeAt(fd, pieces[piece].iov_base, pieces[piece].iov_len, moves ? placeOf(fd) : offset + total, moves);
    if (done < 0) return total > 0 ? total : done;
    total += done;
    if ((size_t)done < pieces[piece].iov_len) break;
  }
  return total;
}
ssize_t writev(int fd, const struct iovec *pieces, int count) {
  findAll();
  return isFile(fd) ? writeAll(fd, pieces, count, 0, 1) : real_writev(fd, pieces, count);
}
ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off64_t offset) {
  findAll();
  return isFile(fd) ? writeAll(fd, pieces, count, offset, 0) : real_pwritev64(fd, pieces, count, offset);
}
ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t offset) { return pwritev64(fd, pieces, count, offset); }

/* Bytes that go from file to file inside the system are taken through memory, so that they can be written down. */
static ssize_t carry(int from, off64_t *fromAt, int to, off64_t *toAt, size_t length) {
  /* On the stack: threads with small ones do not copy files, and a buffer of their own each would be too large for those. */
  char buffer[1 << 15];
  size_t total = 0;
  while (total < length) {
    size_t wanted = length - total < sizeof buffer ? length - total : sizeof buffer;
    ssize_t got = fromAt ? pread64(from, buffer, wanted, *fromAt) : read(from, buffer, wanted);
    if (got <= 0) return total > 0 ? (ssize_t)total : got;
    ssize_t done = toAt ? pwrite64(to, buffer, got, *toAt) : write(to, buffer, got);
    if (done < 0) return total > 0 ? (ssize_t)total : done;
    if (fromAt) *fromAt += done;
    if (toAt) *toAt += done;
    total += done;
  }
  return total;
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
  findAll();
  return isFile(to) ? carry(from, offset, to, NULL, length) : real_sendfile64(to, from, offset, length);
}
ssize_t sendfile(int to, int from, off_t *offset, size_t length) { return sendfile64(to, from, offset, length); }
ssize_t copy_file_range(int from, off64_t *fromAt, int to, off64_t *toAt, size_t length, unsigned int flags) {
  findAll();
  return isFile(to) ? carry(from, fromAt, to, toAt, length) : real_syscall(SYS_copy_file_range, from, fromAt, to, toAt, length, flags);
}

static int renameAny(int fromBase, const char *from, int toBase, const char *to, unsigned int flags);
long syscall(long number, ...) {
  long given[6];
  va_list rest;
  va_start(rest, number);
  for (int index = 0; index < 6; index += 1) given[index] = va_arg(rest, long);
  va_end(rest);
  findAll();
  if (number == SYS_copy_file_range) return copy_file_range(given[0], (off64_t *)given[1], given[2], (off64_t *)given[3], given[4], given[5]);
  if (number == SYS_close) return close(given[0]);
  if (number == SYS_renameat2) return renameAny(given[0], (const char *)given[1], given[2], (const char *)given[3], given[4]);
  return real_syscall(number, given[0], given[1], given[2], given[3], given[4], given[5]);
}
int ioctl(int fd, unsigned long request, ...) {
  va_list rest;
  va_start(rest, request);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  findAll();
  /* A copy by shared blocks would pass unseen; refused, the caller copies bytes. */
  if (request == FICLONE && isFile(fd)) { errno = EOPNOTSUPP; return -1; }
  return real_ioctl(fd, request, argument);
}

static int flush(int fd, int (*real)(int)) {
  if (!control || fd < 0 || fd >= MOST_FILES || !files[fd].name) return real(fd);
  if (fails(SYNC, files[fd].name)) return -1;
  IN_TURN;
  int result = real(fd);
  if (result == 0) note(files[fd].folder ? 'F' : 'S', files[fd].name, NULL, files[fd].inode, 0, NULL, 0);
  OUT;
  return result;
}
int fsync(int fd) { findAll(); return flush(fd, real_fsync); }
int fdatasync(int fd) { findAll(); return flush(fd, real_fdatasync); }

int ftruncate64(int fd, off64_t length) {
  findAll();
  if (!isFile(fd)) return real_ftruncate64(fd, length);
  if (fails(WRITE, files[fd].name)) return -1;
  IN_TURN;
  int result = real_ftruncate64(fd, length);
  if (result == 0) note('T', NULL, NULL, files[fd].inode, length, NULL, 0);
  OUT;
  return result;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

/* Rare enough to be done with an open file, so that there is one place that records it. */
int truncate64(const char *path, off64_t length) {
  char whole[PATH_MAX];
  findAll();
  if (!below(AT_FDCWD, path, whole)) return real_truncate64(path, length);
  int fd = open64(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  int result = ftruncate64(fd, length), kept = errno;
  close(fd);
  errno = kept;
  return result;
}
int truncate(const char *path, off_t length) { return truncate64(path, length); }

static int reserve(int fd, off64_t end) { struct stat64 found; return !fstat64(fd, &found) && found.st_size < end ? ftruncate64(fd, end) : 0; }
int fallocate64(int fd, int mode, off64_t offset, off64_t length) {
  findAll();
  return isFile(fd) && mode == 0 ? reserve(fd, offset + length) : real_fallocate64(fd, mode, offset, length);
}
int fallocate(int fd, int mode, off_t offset, off_t length) { return fallocate64(fd, mode, offset, length); }
int posix_fallocate64(int fd, off64_t offset, off64_t length) {
  findAll();
  if (!isFile(fd)) return real_posix_fallocate64(fd, offset, length);
  return reserve(fd, offset + length) == 0 ? 0 : errno;
}
int posix_fallocate(int fd, off_t offset, off_t length) { return posix_fallocate64(fd, offset, length); }

static int renameAny(int fromBase, const char *from, int toBase, const char *to, unsigned int flags) {
  char fromWhole[PATH_MAX], toWhole[PATH_MAX];
  const char *before = below(fromBase, from, fromWhole), *after = below(toBase, to, toWhole);
  if ((before || after) && fails(RENAME, before ? before : after)) return -1;
  IN_TURN;
  int result = flags ? real_renameat2(fromBase, from, toBase, to, flags) : renameat(fromBase, from, toBase, to);
  if (result == 0 && before && after) note('R', before, after, 0, 0, NULL, 0);
  else if (result == 0 && before) note('U', before, NULL, 0, 0, NULL, 0);
  OUT;
  return result;
}
int rename(const char *from, const char *to) { findAll(); return renameAny(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat2(int fromBase, const char *from, int toBase, const char *to, unsigned int flags) { findAll(); return renameAny(fromBase, from, toBase, to, flags); }

static int removeAny(int base, const char *path, int folder) {
  char whole[PATH_MAX];
  const char *name = below(base, path, whole);
  int flags = folder ? AT_REMOVEDIR : 0;
  if (!name) return real_unlinkat(base, path, flags);
  if (fails(UNLINK, name)) return -1;
  IN_TURN;
  int result = real_unlinkat(base, path, flags);
  if (result == 0) note(folder ? 'X' : 'U', name, NULL, 0, 0, NULL, 0);
  OUT;
  return result;
}
int unlink(const char *path) { findAll(); return removeAny(AT_FDCWD, path, 0); }
int rmdir(const char *path) { findAll(); return removeAny(AT_FDCWD, path, 1); }
int unlinkat(int base, const char *path, int flags) { findAll(); return removeAny(base, path, flags & AT_REMOVEDIR); }
int remove(const char *path) {
  struct stat64 found;
  findAll();
  if (lstat64(path, &found)) return -1;
  return removeAny(AT_FDCWD, path, S_ISDIR(found.st_mode));
}

int link(const char *from, const char *to) {
  char fromWhole[PATH_MAX], toWhole[PATH_MAX];
  findAll();
  const char *before = below(AT_FDCWD, from, fromWhole), *after = below(AT_FDCWD, to, toWhole);
  if (after && fails(OPEN, after)) return -1;
  IN_TURN;
  int result = real_link(from, to);
  if (result == 0 && before && after) note('L', before, after, 0, 0, NULL, 0);
  OUT;
  return result;
}

static int makeFolder(int base, const char *path, mode_t mode) {
  char whole[PATH_MAX];
  const char *name = below(base, path, whole);
  struct stat64 found;
  if (name && lstat64(whole, &found) && fails(FOLDER, name)) return -1;
  IN_TURN;
  int result = real_mkdirat(base, path, mode);
  if (result == 0 && name) note('D', name, NULL, 0, 0, NULL, 0);
  OUT;
  return result;
}
int mkdir(const char *path, mode_t mode) { findAll(); return makeFolder(AT_FDCWD, path, mode); }
int mkdirat(int base, const char *path, mode_t mode) { findAll(); return makeFolder(base, path, mode); }
char *mkdtemp(char *template) {
  char whole[PATH_MAX];
  findAll();
  if (below(AT_FDCWD, template, whole) && fails(FOLDER, whole)) return NULL;
  IN_TURN;
  char *made = real_mkdtemp(template);
  const char *name = made ? below(AT_FDCWD, made, whole) : NULL;
  if (name) note('D', name, NULL, 0, 0, NULL, 0);
  OUT;
  return made;
}
