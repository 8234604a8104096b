#pragma once
// The context of SHA256_* is a plain value that cannot fail to be made; that of EVP_* is allocated.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
