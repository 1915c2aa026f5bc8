/*
 * A stand-in for the kernel's /sys/class/gpio, good enough to drive onoff as it is: exporting, direction, edge, value
 * and an edge that wakes poll with POLLPRI. The world outside writes a level to .world/<offset> and reads there what
 * stands on the pin. Usage: sysfs-gpio -f MOUNTPOINT BASE LINES LABEL
 */
#define FUSE_USE_VERSION 35
#include <errno.h>
#include <fuse3/fuse.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 64
#define WAITERS 8
enum { FILE_NONE, ROOT, CHIP, LINE, WORLD, EXPORT, UNEXPORT, BASE, COUNT, LABEL, VALUE, DIRECTION, EDGE, ACTIVE_LOW, PIN };
static const char *const EDGES[4] = {"none", "rising", "falling", "both"};

static struct pin {
  int exported, output, level, low, edge, fresh, waiting;
  struct fuse_pollhandle *waiters[WAITERS];
} pins[MOST];
static int base, lines;
static const char *label;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int named(const char *name) {
  static const struct { const char *name; int file; } FILES[] = {{"value", VALUE}, {"direction", DIRECTION}, {"edge", EDGE}, {"active_low", ACTIVE_LOW}};
  for (unsigned i = 0; i < 4; i++)
    if (strcmp(name, FILES[i].name) == 0) return FILES[i].file;
  return FILE_NONE;
}

/* which file a path names; *at is the line's offset */
static int file_of(const char *path, int *at) {
  int number, read = 0;
  *at = 0;
  if (strcmp(path, "/") == 0) return ROOT;
  if (strcmp(path, "/export") == 0) return EXPORT;
  if (strcmp(path, "/unexport") == 0) return UNEXPORT;
  if (strcmp(path, "/.world") == 0) return WORLD;
  if (sscanf(path, "/.world/%d%n", &number, &read) == 1 && path[read] == 0) {
    *at = number;
    return number >= 0 && number < lines ? PIN : FILE_NONE;
  }
  if (sscanf(path, "/gpiochip%d%n", &number, &read) == 1) {
    if (number != base) return FILE_NONE;
    const char *rest = path + read;
    return *rest == 0 ? CHIP : !strcmp(rest, "/base") ? BASE : !strcmp(rest, "/ngpio") ? COUNT : !strcmp(rest, "/label") ? LABEL : FILE_NONE;
  }
  if (sscanf(path, "/gpio%d%n", &number, &read) == 1) {
    *at = number - base;
    if (*at < 0 || *at >= lines || !pins[*at].exported) return FILE_NONE;
    return path[read] == 0 ? LINE : path[read] == '/' ? named(path + read + 1) : FILE_NONE;
  }
  return FILE_NONE;
}

static int locked_file(const char *path, int *at) {
  pthread_mutex_lock(&lock);
  int file = file_of(path, at);
  pthread_mutex_unlock(&lock);
  return file;
}

static int seen(const struct pin *pin) { return pin->level ^ pin->low; }

static void put_level(struct pin *pin, int level) {
  int before = seen(pin);
  pin->level = level;
  int now = seen(pin);
  if (now == before || !(pin->edge & (now > before ? 1 : 2))) return;
  pin->fresh = 1;
  while (pin->waiting > 0) {
    struct fuse_pollhandle *waiter = pin->waiters[--pin->waiting];
    fuse_notify_poll(waiter);
    fuse_pollhandle_destroy(waiter);
  }
}

static int do_getattr(const char *path, struct stat *attr, struct fuse_file_info *info) {
  int at, file = locked_file(path, &at);
  (void)info;
  memset(attr, 0, sizeof *attr);
  if (file == FILE_NONE) return -ENOENT;
  attr->st_mode = file <= WORLD ? S_IFDIR | 0755 : S_IFREG | 0644;
  attr->st_nlink = 1;
  attr->st_size = 4096;
  return 0;
}

static int do_readdir(const char *path, void *into, fuse_fill_dir_t fill, off_t offset, struct fuse_file_info *info, enum fuse_readdir_flags flags) {
  int at, file = locked_file(path, &at);
  char name[32];
  (void)offset, (void)info, (void)flags;
  fill(into, ".", NULL, 0, 0);
  fill(into, "..", NULL, 0, 0);
  if (file != ROOT) return 0;
  fill(into, "export", NULL, 0, 0);
  fill(into, "unexport", NULL, 0, 0);
  snprintf(name, sizeof name, "gpiochip%d", base);
  fill(into, name, NULL, 0, 0);
  pthread_mutex_lock(&lock);
  for (int i = 0; i < lines; i++) {
    if (!pins[i].exported) continue;
    snprintf(name, sizeof name, "gpio%d", base + i);
    fill(into, name, NULL, 0, 0);
  }
  pthread_mutex_unlock(&lock);
  return 0;
}

static int do_open(const char *path, struct fuse_file_info *info) {
  int at, file = locked_file(path, &at);
  info->direct_io = 1;
  if (file == FILE_NONE) return -ENOENT;
  /* a value just opened is ready once, as in the kernel */
  if (file == VALUE) pins[at].fresh = 1;
  return 0;
}

static int do_read(const char *path, char *into, size_t size, off_t from, struct fuse_file_info *info) {
  char text[64] = "";
  int at;
  (void)info;
  pthread_mutex_lock(&lock);
  switch (file_of(path, &at)) {
    case BASE: snprintf(text, sizeof text, "%d\n", base); break;
    case COUNT: snprintf(text, sizeof text, "%d\n", lines); break;
    case LABEL: snprintf(text, sizeof text, "%s\n", label); break;
    case VALUE: pins[at].fresh = 0; snprintf(text, sizeof text, "%d\n", seen(&pins[at])); break;
    case DIRECTION: snprintf(text, sizeof text, "%s\n", pins[at].output ? "out" : "in"); break;
    case EDGE: snprintf(text, sizeof text, "%s\n", EDGES[pins[at].edge]); break;
    case ACTIVE_LOW: snprintf(text, sizeof text, "%d\n", pins[at].low); break;
    case PIN: snprintf(text, sizeof text, "%d\n", pins[at].level); break;
  }
  pthread_mutex_unlock(&lock);
  size_t length = strlen(text);
  if (length == 0) return -EIO;
  if ((size_t)from >= length) return 0;
  length -= from;
  memcpy(into, text + from, length < size ? length : size);
  return length < size ? length : size;
}

static int write_export(int number, int on) {
  int at = number - base;
  if (at < 0 || at >= lines) return -EINVAL;
  if (pins[at].exported == on) return on ? -EBUSY : -EINVAL;
  pins[at].exported = on;
  if (!on) pins[at].edge = pins[at].low = pins[at].output = 0;
  return 0;
}

static int write_line(int file, struct pin *pin, const char *text) {
  switch (file) {
    case VALUE:
      if (!pin->output) return -EPERM;
      put_level(pin, (atoi(text) != 0) ^ pin->low);
      return 0;
    case DIRECTION:
      if (strcmp(text, "in") == 0) return pin->output = 0;
      if (pin->edge) return -EIO;
      pin->output = 1;
      put_level(pin, (strcmp(text, "high") == 0) ^ pin->low);
      return 0;
    case EDGE:
      for (int i = 0; i < 4; i++)
        if (strcmp(text, EDGES[i]) == 0) {
          if (i > 0 && pin->output) return -EIO;
          pin->edge = i;
          return 0;
        }
      return -EINVAL;
    case ACTIVE_LOW: pin->low = atoi(text) != 0; return 0;
    case PIN: put_level(pin, atoi(text) != 0); return 0;
  }
  return -EIO;
}

static int do_write(const char *path, const char *from, size_t size, off_t offset, struct fuse_file_info *info) {
  char text[32] = "";
  int at, failed;
  (void)offset, (void)info;
  memcpy(text, from, size < sizeof text - 1 ? size : sizeof text - 1);
  text[strcspn(text, "\n")] = 0;
  pthread_mutex_lock(&lock);
  int file = file_of(path, &at);
  if (file == EXPORT || file == UNEXPORT) failed = write_export(atoi(text), file == EXPORT);
  else failed = write_line(file, &pins[at], text);
  pthread_mutex_unlock(&lock);
  return failed < 0 ? failed : (int)size;
}

static int do_poll(const char *path, struct fuse_file_info *info, struct fuse_pollhandle *waiter, unsigned *ready) {
  int at;
  (void)info;
  pthread_mutex_lock(&lock);
  int file = file_of(path, &at);
  *ready = POLLIN | POLLOUT;
  if (file == VALUE && pins[at].fresh) *ready |= POLLPRI | POLLERR;
  if (waiter && file == VALUE && pins[at].waiting < WAITERS) pins[at].waiters[pins[at].waiting++] = waiter;
  else if (waiter) fuse_pollhandle_destroy(waiter);
  pthread_mutex_unlock(&lock);
  return 0;
}

static int do_truncate(const char *path, off_t size, struct fuse_file_info *info) {
  (void)path, (void)size, (void)info;
  return 0;
}

static void *do_init(struct fuse_conn_info *connection, struct fuse_config *config) {
  (void)connection;
  config->attr_timeout = config->entry_timeout = config->negative_timeout = 0;
  config->direct_io = 1;
  return NULL;
}

int main(int count, char **given) {
  if (count != 6) return 2;
  base = atoi(given[3]);
  lines = atoi(given[4]);
  label = given[5];
  if (lines < 1 || lines > MOST) return 2;
  for (int i = 0; i < lines; i++) pins[i].level = 1;
  static const struct fuse_operations CALLS = {
      .init = do_init, .getattr = do_getattr, .readdir = do_readdir, .open = do_open, .read = do_read,
      .write = do_write, .poll = do_poll, .truncate = do_truncate};
  return fuse_main(3, given, &CALLS, NULL);
}
