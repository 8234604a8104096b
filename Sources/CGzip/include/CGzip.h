#pragma once

#include <stddef.h>

/// Takes the beginning of a gzip file apart: how many bytes of `capacity` were filled; 0 where it is
/// none.
size_t cgzip_inflate(const void *bytes, size_t count, void *filled, size_t capacity);
