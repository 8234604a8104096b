#include "CGzip.h"

#include <zlib.h>

size_t cgzip_inflate(const void *bytes, size_t count, void *filled, size_t capacity) {
  const size_t most = 1u << 30;
  z_stream stream = {0};
  // 16: the frame of gzip.
  if (inflateInit2(&stream, MAX_WBITS + 16) != Z_OK) return 0;
  stream.next_in = (z_const Bytef *)bytes;
  stream.avail_in = (uInt)(count < most ? count : most);
  stream.next_out = filled;
  stream.avail_out = (uInt)(capacity < most ? capacity : most);
  inflate(&stream, Z_FINISH);
  size_t made = stream.total_out;
  inflateEnd(&stream);
  return made;
}
