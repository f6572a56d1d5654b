#include "errors.h"
#include "text.h"

using namespace Qt::StringLiterals;

namespace certwizard::wording {

using base::Error;
using base::ErrorCode;

namespace {

/// What the bytes are, what they are said to be, or where they stop being it.
Message encodingMessage(const Error &error)
{
    const auto path = quotedPath(error.subject);
    const auto where = place(error.position);
    const auto untouched = Errors::tr("It was left as it is.");
    const auto asUtf8 = Errors::tr("Open it in a text editor, in the encoding in which it was written, and save it as "
                                   "UTF-8.");
    if (error.detail == "invalid UTF-8"_L1)
        return {
            Errors::tr("%1 is not valid UTF-8: the first wrong byte is at %2.").arg(path, where),
            Errors::tr("It declares no other encoding, so it is read as UTF-8; most likely it was saved in an older "
                       "one, like Windows-1252 (ANSI).")
                + u' ' + untouched,
            asUtf8};
    if (error.detail == "invalid UTF-16"_L1)
        return {error.position.isKnown()
                    ? Errors::tr("%1 is not valid UTF-16: half a character stands at %2.").arg(path, where)
                    : Errors::tr("%1 is not valid UTF-16.").arg(path),
                Errors::tr("Its byte order mark says UTF-16.") + u' ' + untouched,
                Errors::tr("Take that character out in a text editor, and save the file as UTF-8.")};
    if (error.detail.isEmpty())
        return {Errors::tr("%1 is written in a character encoding that cannot be read here.").arg(path),
                Errors::tr("UTF-8 and UTF-16 can be read.") + u' ' + untouched, asUtf8};
    if (!error.position.isKnown())
        return {Errors::tr("%1 is written in %2, which cannot be read here.").arg(path, printable(error.detail)),
                Errors::tr("UTF-8, and UTF-16 with a byte order mark, can be read.") + u' ' + untouched, asUtf8};
    const auto isReadable = error.detail.startsWith("UTF-8"_L1, Qt::CaseInsensitive)
                            || error.detail.startsWith("UTF-16"_L1, Qt::CaseInsensitive);
    return {isReadable ? Errors::tr("%1 declares the encoding %2 at %3, but its bytes are in another one.")
                             .arg(path, quoted(error.detail), where)
                       : Errors::tr("%1 declares the encoding %2 at %3, which cannot be read here.")
                             .arg(path, quoted(error.detail), where),
            Errors::tr("UTF-8 and UTF-16 can be read.") + u' ' + untouched,
            Errors::tr("Save it as UTF-8 in a text editor, and write encoding=\"UTF-8\" in its first line.")};
}

} // namespace

Message describeXml(const Error &error)
{
    const auto path = quotedPath(error.subject);
    const auto known = error.position.isKnown();
    const auto untouched = Errors::tr("It was left as it is.");
    switch (error.code) {
    case ErrorCode::XmlMalformed: {
        if (error.detail == "invalid UTF-8"_L1)
            return encodingMessage(error);
        const auto headline =
            known ? Errors::tr("%1 is not valid XML: the mistake is at %2.").arg(path, place(error.position))
                  : Errors::tr("%1 is not valid XML.").arg(path);
        return {headline,
                error.detail.isEmpty() ? untouched : Errors::tr("The XML reader found: %1.").arg(quoted(error.detail)),
                Errors::tr("Correct that place in a text editor, or restore a good copy; IIS does not start from this "
                           "file either.")};
    }
    case ErrorCode::XmlTruncated: {
        const auto headline = known ? Errors::tr("%1 ends too early, at %2.").arg(path, place(error.position))
                                    : Errors::tr("%1 ends too early.").arg(path);
        return {headline, Errors::tr("Its end is missing, as after an interrupted copy. It was left as it is."),
                Errors::tr("Copy it again, or restore a backup.")};
    }
    case ErrorCode::XmlDoctype: {
        const auto headline =
            known ? Errors::tr("%1 contains a document type declaration at %2.").arg(path, place(error.position))
                  : Errors::tr("%1 contains a document type declaration.").arg(path);
        return {headline,
                Errors::tr("Such declarations can make a file mean something else than it shows, and IIS files have "
                           "none, so it is refused."),
                Errors::tr("Check where the file comes from, and remove the declaration.")};
    }
    case ErrorCode::XmlEncoding:
        return encodingMessage(error);
    default:
        return internalMessage(error);
    }
}

} // namespace certwizard::wording
