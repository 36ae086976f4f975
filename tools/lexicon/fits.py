"""Which words fit their classes of inflection: run in voikko-fi's source.

JSON on standard input, [[form, inflection class], ...]; a list of booleans out.
"""

import json
import sys

sys.path.append("common")
import generate_lex_common
import hfconv

classmap = hfconv.compileClassmapREs(hfconv.modern_classmap)
print(
    json.dumps(
        [
            generate_lex_common.get_malaga_inflection_class(
                form.replace("=", ""), inflection, ["pnoun_lastname"], classmap
            )[0]
            is not None
            for form, inflection in json.load(sys.stdin)
        ]
    )
)
