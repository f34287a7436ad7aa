#pragma once

#include <cstddef>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>

namespace corpus {

// A stream whose beginning can be looked at before it is read, though the stream below cannot go
// back (a pipe).
class PeekedStream : public std::streambuf {
 public:
  // Peeks one block, or as many blocks as hold nothing but white space, `most` bytes at most.
  PeekedStream(std::istream& below, std::size_t most);

  std::string_view beginning() const { return beginning_; }

 private:
  // Throws when the stream below breaks off, as a streambuf must for its istream to turn bad.
  int_type underflow() override;
  // Appends a block of the stream below; its size.
  std::size_t read_block(std::string& to);

  std::istream& below_;
  std::string beginning_;
  std::string block_;
};

}  // namespace corpus
