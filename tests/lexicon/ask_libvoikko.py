"""What libvoikko says of words: one word a line in, one JSON array of analyses a line out."""

import json
import sys

from libvoikko import Voikko

voikko = Voikko("fi")
for line in sys.stdin:
    analyses = voikko.analyze(line.rstrip("\n"))
    print(
        json.dumps(
            [
                [
                    analysis.get(key, "")
                    for key in ("BASEFORM", "CLASS", "SIJAMUOTO", "NUMBER")
                ]
                for analysis in analyses
            ],
            ensure_ascii=False,
        )
    )
