#pragma once

#include <streambuf>
#include <string>
#include <vector>

#include "corpus/readers/enclosure.h"
#include "corpus/readers/unpacker.h"

namespace corpus {

// The bytes of one member as they are unpacked, within the limits of what it lies in.
class MemberStream : public std::streambuf {
 public:
  MemberStream(Unpacker& unpacker, Enclosure& enclosure)
      : unpacker_(unpacker), enclosure_(enclosure) {}

  // One sentence on why it breaks off before the end; empty if it does not.
  const std::string& obstacle() const { return obstacle_; }

 private:
  // Throws where the member breaks off, as a streambuf must for its istream to turn bad.
  int_type underflow() override;

  Unpacker& unpacker_;
  Enclosure& enclosure_;
  std::string obstacle_;
  std::vector<char> block_;
};

inline constexpr const char* kEncrypted = "It is encrypted: unpack it with its password.";

// What went wrong in an archive, as a sentence.
std::string damage_of(const std::string& failure);

}  // namespace corpus
