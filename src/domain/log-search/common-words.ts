/**
 * How telling a word is in a pasted error, in bits: about the binary logarithm of how rarely it
 * stands in logs of any software. A word that is not listed is rare. Travels with the index.
 */
export const commonWords: readonly (readonly [bits: number, words: string])[] = [
  [
    0.2,
    'a an the of to in is are was were be been being am i we you he she it they me us my our your its their this that these those and or as at by for from with on into out up about also just only any all some so if then there here than too very do does did has have had will would shall should can could may might must let lets more most much many lots such each every both either other another same own etc e g ie eg vs via per please hello hi thanks dear wrote re fwd but there nor though although however whose whom us him her his them itself even really quite maybe perhaps rather instead actually simply almost around across along within without upon against toward through over under off down',
  ],
  [0.5, 'because when while during after before since until once again still yet now always often sometimes never'],
  [
    1,
    'error fail failure exception message msg info warn warning debug trace fatal log line time date get set name key value id type code file read write call run start stop new old caused java python main thread worker pool task job num number count total first last next one two three yes no null none true false what why how where who which mean say something anything everything nothing someone somebody about contain show see know think want need try use using help question problem issue today yesterday morning night hour minute second day week month year',
  ],
  [
    1.5,
    'http https status request response answer reply server client connection connect data user list path directory folder host url uri api service open create update delete change found find load save process result output input return version system network local remote default reason detail details description operation application program script aliyun alibaba amazon aws azure google cloud oss s3 migrate migration bucket report attempt try retry retries retrying tries left right many big large small long short full half slow fast high low good bad wrong right works working work end object operate operation go went come back keep left give given make made take taken look got like',
  ],
  [
    2,
    'occur occurred call calling called caller reach reached perform performed action authorize authorized authorization execute executed execution size check checked state valid invalid access content length body stream source target destination header headers permission modify modified transfer download upload copy sync receive received expected send sent bytes byte space memory storage limit rate field record row column table item items entry event queue session token exist exists already missing unable possible impossible available unavailable unexpected unknown internal external available current different difference handle handler handling close closed complete completed finished finish skip skipped wait waiting timeout timed abort aborted cancel cancelled interrupt interrupted',
  ],
  [
    2.5,
    'eof denied deny forbidden not class match verify verification verified check checksum allow allowed not-allowed support supported unsupported resource specified provided required parameter argument format parse encode decode encoding character characters string text page site web link image video photo picture document report test tests reset refuse refused broken lost drop break busy overload exceed exceeded maximum max minimum min reduce metadata meta certificate signature sign key-id secret account owner policy address region endpoint domain',
  ],
  [3, '403 404 429 500 502 503 409 400 401 206 200 416 408'],
];
