#include "CPageCompression.h"

#include <zlib.h>

static _Thread_local int usual_level = Z_DEFAULT_COMPRESSION;

void cpagecompression_set_level(int level) { usual_level = level; }

// The dynamic linker takes a function of the program before one of a library: libcairo's calls
// arrive here. Where it did not, pages would be compressed twice, and the file be the same.
int deflateInit_(z_streamp stream, int level, const char *version, int stream_size) {
  return deflateInit2_(
      stream, level == Z_DEFAULT_COMPRESSION ? usual_level : level, Z_DEFLATED, MAX_WBITS, 8,
      Z_DEFAULT_STRATEGY, version, stream_size);
}

size_t cpagecompression_inflate(
    const void *bytes, size_t count, void *filled, size_t capacity) {
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
