#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace corpus {

// One ICU break iterator and the text it looks at, for one thread.
class Breaker {
 public:
  explicit Breaker(bool sentences) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(
        sentences ? icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status)
                  : icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }
  // `text` must outlive the use of the iterator.
  icu::BreakIterator& over(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    text_ = utext_openUTF8(text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator_->setText(text_, status);
    return *iterator_;
  }
  ~Breaker() { utext_close(text_); }
  Breaker(const Breaker&) = delete;
  Breaker& operator=(const Breaker&) = delete;

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText* text_ = nullptr;
};

}  // namespace corpus
