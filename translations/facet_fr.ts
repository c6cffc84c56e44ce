<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>FindingCard</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>FixButton</name>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 B of weights</source>
        <translation>%1 octets de poids</translation>
    </message>
    <message>
        <source>costs no time and no weights</source>
        <translation>ne coûte ni temps ni poids</translation>
    </message>
</context>
<context>
    <name>InputBar</name>
    <message>
        <source>Folding by %1 needs rows and columns that are multiples of %1.</source>
        <translation>Un repliement par %1 demande des nombres de lignes et de colonnes multiples de %1.</translation>
    </message>
    <message>
        <source>%1 of 64 processors work instead of %2; first layer: %3 → %4.</source>
        <translation>%1 processeurs sur 64 travaillent au lieu de %2&#xa0;; première couche&#xa0;: %3 → %4.</translation>
    </message>
    <message>
        <source>Folding by %1 makes channels of neighboring pixels: %2</source>
        <translation>Le repliement par %1 fait des canaux à partir de pixels voisins&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Reads</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>After pooling</source>
        <translation>Après pooling</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Set output channels of %1 to %2</source>
        <translation>Régler les canaux de sortie de %1 à %2</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Set padding of %1 to %2</source>
        <translation>Régler le remplissage de %1 à %2</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Set stride of %1 to %2</source>
        <translation>Régler le pas de %1 à %2</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>Set dilation of %1 to %2</source>
        <translation>Régler la dilatation de %1 à %2</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Set groups of %1 to %2</source>
        <translation>Régler les groupes de %1 à %2</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Set pooling window of %1 to %2</source>
        <translation>Régler la fenêtre de pooling de %1 à %2</translation>
    </message>
    <message>
        <source>Pool stride</source>
        <translation>Pas du pooling</translation>
    </message>
    <message>
        <source>Set pooling stride of %1 to %2</source>
        <translation>Régler le pas du pooling de %1 à %2</translation>
    </message>
    <message>
        <source>Flatten first</source>
        <translation>Aplatir d’abord</translation>
    </message>
    <message>
        <source>Flatten the input of %1</source>
        <translation>Aplatir l’entrée de %1</translation>
    </message>
    <message>
        <source>Do not flatten the input of %1</source>
        <translation>Ne pas aplatir l’entrée de %1</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>%1 bytes, %2 columns</source>
        <translation>%1 octets, %2 colonnes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Give %1 a bias</source>
        <translation>Donner un biais à %1</translation>
    </message>
    <message>
        <source>Take the bias from %1</source>
        <translation>Retirer le biais de %1</translation>
    </message>
    <message>
        <source>Output shift</source>
        <translation>Décalage de sortie</translation>
    </message>
    <message>
        <source>Set output shift of %1 to %2</source>
        <translation>Régler le décalage de sortie de %1 à %2</translation>
    </message>
    <message>
        <source>from training</source>
        <translation>entraîné</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>Set output width of %1 to %2</source>
        <translation>Régler la largeur de sortie de %1 à %2</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Let %1 read %2</source>
        <translation>Faire lire %2 à %1</translation>
    </message>
    <message>
        <source>layer before</source>
        <translation>couche précédente</translation>
    </message>
    <message>
        <source>Element-wise</source>
        <translation>Élément par élément</translation>
    </message>
    <message>
        <source>add</source>
        <translation>addition</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>soustraction</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>xor</source>
        <translation>ou exclusif</translation>
    </message>
    <message>
        <source>Set element-wise operation of %1 to %2</source>
        <translation>Régler l’opération élément par élément de %1 à %2</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation>Traiter %1 en flux</translation>
    </message>
    <message>
        <source>Do not stream %1</source>
        <translation>Ne pas traiter %1 en flux</translation>
    </message>
    <message>
        <source>One channel per memory</source>
        <translation>Un canal par mémoire</translation>
    </message>
    <message>
        <source>Store the input of %1 by channel</source>
        <translation>Ranger l’entrée de %1 canal par canal</translation>
    </message>
    <message>
        <source>Store the input of %1 interleaved</source>
        <translation>Ranger l’entrée de %1 entrelacée</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Put %1 on processors %2</source>
        <translation>Placer %1 sur les processeurs %2</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Input offset</source>
        <translation>Position d’entrée</translation>
    </message>
    <message>
        <source>Set input offset of %1 to %2</source>
        <translation>Régler la position d’entrée de %1 à %2</translation>
    </message>
    <message>
        <source>Output offset</source>
        <translation>Position de sortie</translation>
    </message>
    <message>
        <source>Set output offset of %1 to %2</source>
        <translation>Régler la position de sortie de %1 à %2</translation>
    </message>
</context>
<context>
    <name>LayerFields</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>Conv 2D</source>
        <translation>Conv 2D</translation>
    </message>
    <message>
        <source>Conv 1D</source>
        <translation>Conv 1D</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>Transposée</translation>
    </message>
    <message>
        <source>Depthwise</source>
        <translation>En profondeur</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Max pool</source>
        <translation>Max pool</translation>
    </message>
    <message>
        <source>Avg pool</source>
        <translation>Moy. pool</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Soustraction</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Ou</translation>
    </message>
    <message>
        <source>Xor</source>
        <translation>Ou exclusif</translation>
    </message>
    <message>
        <source>Pass-through</source>
        <translation>Passage direct</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>un sur %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <source>avg %1</source>
        <translation>moy %1</translation>
    </message>
    <message>
        <source>bin</source>
        <translation>bin</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>NetworkPicture</name>
    <message>
        <source>flatten, linear</source>
        <translation>aplati, linéaire</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>dw %1</source>
        <translation>prof %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>transp %1</translation>
    </message>
    <message>
        <source>conv %1</source>
        <translation>conv %1</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>repli %1</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The first layer pools its input.</source>
        <translation>La première couche applique un pooling à son entrée.</translation>
    </message>
    <message>
        <source>smaller input data</source>
        <translation>des données d’entrée plus petites</translation>
    </message>
    <message>
        <source>a pooling window of %1</source>
        <translation>une fenêtre de pooling de %1</translation>
    </message>
    <message>
        <source>Data that are scaled down at the source take less time to load and less memory.</source>
        <translation>Des données réduites à la source se chargent plus vite et occupent moins de mémoire.</translation>
    </message>
    <message>
        <source>Set the output channels of layer %1 to %2</source>
        <translation>Régler les canaux de sortie de la couche %1 à %2</translation>
    </message>
    <message>
        <source>The number of input channels is not a multiple of 4.</source>
        <translation>Le nombre de canaux d’entrée n’est pas un multiple de 4.</translation>
    </message>
    <message>
        <source>a multiple of 4</source>
        <translation>un multiple de 4</translation>
    </message>
    <message>
        <source>Four channels share a memory word, which is read as a whole: multiples of four need the least energy per channel.</source>
        <translation>Quatre canaux partagent un mot de mémoire, qui est lu en entier&#xa0;: les multiples de quatre demandent le moins d’énergie par canal.</translation>
    </message>
    <message>
        <source>Turn the byte-lane reader on</source>
        <translation>Activer le lecteur par files d’octets</translation>
    </message>
    <message>
        <source>The byte-lane reader (`mlator`) would unload this output faster.</source>
        <translation>Le lecteur par files d’octets (`mlator`) déchargerait cette sortie plus vite.</translation>
    </message>
    <message>
        <source>the option turned on</source>
        <translation>l’option activée</translation>
    </message>
    <message>
        <source>%1 pixels of 8-bit data</source>
        <translation>%1 pixels de données à 8 bits</translation>
    </message>
    <message>
        <source>It turns words of four channels into words of four pixels while they are read.</source>
        <translation>Il transforme, pendant la lecture, des mots de quatre canaux en mots de quatre pixels.</translation>
    </message>
    <message>
        <source>The byte-lane reader (`mlator`) does not suit this output and is not used.</source>
        <translation>Le lecteur par files d’octets (`mlator`) ne convient pas à cette sortie et n’est pas utilisé.</translation>
    </message>
    <message>
        <source>8-bit data and a multiple of 4 pixels</source>
        <translation>des données à 8 bits et un multiple de 4 pixels</translation>
    </message>
    <message>
        <source>%1 pixels of %2 bits</source>
        <translation>%1 pixels à %2 bits</translation>
    </message>
    <message>
        <source>It reads four pixels of one channel at a time.</source>
        <translation>Il lit quatre pixels d’un canal à la fois.</translation>
    </message>
    <message>
        <source>Turn the byte-lane reader off</source>
        <translation>Désactiver le lecteur par files d’octets</translation>
    </message>
    <message>
        <source>Write to the processors that read</source>
        <translation>Écrire vers les processeurs qui lisent</translation>
    </message>
    <message>
        <source>The depth-wise layer moves data between processors.</source>
        <translation>La couche en profondeur déplace des données entre processeurs.</translation>
    </message>
    <message>
        <source>output processors %1</source>
        <translation>processeurs de sortie %1</translation>
    </message>
    <message>
        <source>Depth-wise results that stay in their processors are written in parallel; others take turns.</source>
        <translation>Les résultats en profondeur qui restent dans leurs processeurs sont écrits en parallèle&#xa0;; les autres, à tour de rôle.</translation>
    </message>
    <message>
        <source>The dilated Conv1d runs on the Conv2d hardware.</source>
        <translation>La Conv1d dilatée s’exécute sur le matériel de Conv2d.</translation>
    </message>
    <message>
        <source>(length - 1) x dilation below 9 for a stretched kernel</source>
        <translation>(longueur - 1) x dilatation inférieur à 9 pour un noyau étiré</translation>
    </message>
    <message>
        <source>length %1, dilation %2</source>
        <translation>longueur %1, dilatation %2</translation>
    </message>
    <message>
        <source>The samples are seen as an image as wide as the dilation, over which a 3x3 kernel with one used column moves.</source>
        <translation>Les échantillons sont vus comme une image large comme la dilatation, sur laquelle se déplace un noyau 3x3 dont une seule colonne sert.</translation>
    </message>
    <message>
        <source>The pass-through layer is followed by another.</source>
        <translation>La couche à passage direct est suivie d’une autre.</translation>
    </message>
    <message>
        <source>one layer for both</source>
        <translation>une seule couche pour les deux</translation>
    </message>
    <message>
        <source>layers %1 and %2</source>
        <translation>les couches %1 et %2</translation>
    </message>
    <message>
        <source>The two could perhaps be one layer, which saves a run over the data.</source>
        <translation>Les deux pourraient peut-être n’en faire qu’une, ce qui épargne un parcours des données.</translation>
    </message>
    <message>
        <source>One-dimensional data go into a two-dimensional layer.</source>
        <translation>Des données à une dimension entrent dans une couche à deux dimensions.</translation>
    </message>
    <message>
        <source>a stated input size</source>
        <translation>une taille d’entrée indiquée</translation>
    </message>
    <message>
        <source>The samples are taken as an image of one column, unless the layer states rows and columns.</source>
        <translation>Les échantillons sont pris comme une image d’une colonne, sauf si la couche indique lignes et colonnes.</translation>
    </message>
    <message>
        <source>State the size %1</source>
        <translation>Indiquer la taille %1</translation>
    </message>
    <message>
        <source>The output shift is out of range.</source>
        <translation>Le décalage de sortie est hors limites.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>The chip shifts a sum by at most 15 bits either way; 8 minus the weight bits of that make up for narrow weights.</source>
        <translation>La puce décale une somme de 15 bits au plus dans chaque sens&#xa0;; 8 moins les bits des poids en compensent déjà les poids étroits.</translation>
    </message>
    <message>
        <source>Set the output shift to %1</source>
        <translation>Régler le décalage de sortie à %1</translation>
    </message>
    <message>
        <source>Write 8 bits</source>
        <translation>Écrire 8 bits</translation>
    </message>
    <message>
        <source>32-bit results cannot have an activation.</source>
        <translation>Des résultats à 32 bits ne peuvent pas avoir d’activation.</translation>
    </message>
    <message>
        <source>no activation, or 8-bit output</source>
        <translation>pas d’activation, ou une sortie à 8 bits</translation>
    </message>
    <message>
        <source>an activation and 32-bit output</source>
        <translation>une activation et une sortie à 32 bits</translation>
    </message>
    <message>
        <source>The activation works on the clipped 8-bit value; the 32-bit sum leaves the chip in front of it.</source>
        <translation>L’activation agit sur la valeur écrêtée à 8 bits&#xa0;; la somme à 32 bits quitte la puce avant elle.</translation>
    </message>
    <message>
        <source>Drop the activation</source>
        <translation>Supprimer l’activation</translation>
    </message>
    <message>
        <source>A layer inside the network writes 32 bits.</source>
        <translation>Une couche à l’intérieur du réseau écrit 32 bits.</translation>
    </message>
    <message>
        <source>8-bit output</source>
        <translation>une sortie à 8 bits</translation>
    </message>
    <message>
        <source>32-bit output</source>
        <translation>une sortie à 32 bits</translation>
    </message>
    <message>
        <source>The next layer reads 8-bit data; 32-bit results are meant for the host and take four times the memory.</source>
        <translation>La couche suivante lit des données à 8 bits&#xa0;; les résultats à 32 bits sont destinés à l’hôte et prennent quatre fois plus de mémoire.</translation>
    </message>
    <message>
        <source>A pass-through layer has no activation.</source>
        <translation>Une couche à passage direct n’a pas d’activation.</translation>
    </message>
    <message>
        <source>no activation</source>
        <translation>pas d’activation</translation>
    </message>
    <message>
        <source>an activation</source>
        <translation>une activation</translation>
    </message>
    <message>
        <source>Data of a pass-through layer go around the multipliers and around the activation behind them.</source>
        <translation>Les données d’une couche à passage direct contournent les multiplieurs et l’activation qui les suit.</translation>
    </message>
    <message>
        <source>A pass-through layer cannot shift its output.</source>
        <translation>Une couche à passage direct ne peut pas décaler sa sortie.</translation>
    </message>
    <message>
        <source>output shift 0</source>
        <translation>un décalage de sortie de 0</translation>
    </message>
    <message>
        <source>There is no sum to scale: the values are copied.</source>
        <translation>Il n’y a pas de somme à mettre à l’échelle&#xa0;: les valeurs sont copiées.</translation>
    </message>
    <message>
        <source>Drop the output shift</source>
        <translation>Supprimer le décalage de sortie</translation>
    </message>
    <message>
        <source>A pass-through layer cannot write 32 bits.</source>
        <translation>Une couche à passage direct ne peut pas écrire 32 bits.</translation>
    </message>
    <message>
        <source>It copies 8-bit values and has no 32-bit sums to write.</source>
        <translation>Elle copie des valeurs à 8 bits et n’a pas de sommes à 32 bits à écrire.</translation>
    </message>
    <message>
        <source>Combine the operands in a pass-through layer of its own</source>
        <translation>Combiner les opérandes dans une couche à passage direct à part</translation>
    </message>
    <message>
        <source>An element-wise operation cannot be part of a Conv1d layer.</source>
        <translation>Une opération élément par élément ne peut pas faire partie d’une couche Conv1d.</translation>
    </message>
    <message>
        <source>1 operand</source>
        <translation>1 opérande</translation>
    </message>
    <message>
        <source>In one-dimensional mode the chip does not combine operands in front of the convolution.</source>
        <translation>En mode à une dimension, la puce ne combine pas d’opérandes avant la convolution.</translation>
    </message>
    <message>
        <source>A convolution with a bias cannot combine operands as well.</source>
        <translation>Une convolution avec biais ne peut pas en plus combiner des opérandes.</translation>
    </message>
    <message>
        <source>no bias, or 1 operand</source>
        <translation>pas de biais, ou 1 opérande</translation>
    </message>
    <message>
        <source>a bias and %1 operands</source>
        <translation>un biais et %1 opérandes</translation>
    </message>
    <message>
        <source>The MAX78002 supports a bias only where the convolution reads one operand; the MAX78000 has no such limit.</source>
        <translation>Le MAX78002 n’admet un biais que si la convolution lit un seul opérande&#xa0;; le MAX78000 n’a pas cette limite.</translation>
    </message>
    <message>
        <source>Drop the bias</source>
        <translation>Supprimer le biais</translation>
    </message>
    <message>
        <source>Remove the pooling</source>
        <translation>Supprimer le pooling</translation>
    </message>
    <message>
        <source>An element-wise operation with several passes cannot pool or convolve as well.</source>
        <translation>Une opération élément par élément à plusieurs passes ne peut pas en plus faire un pooling ou une convolution.</translation>
    </message>
    <message>
        <source>a pass-through layer without pooling, or one pass</source>
        <translation>une couche à passage direct sans pooling, ou une seule passe</translation>
    </message>
    <message>
        <source>%1 operands in %2 passes</source>
        <translation>%1 opérandes en %2 passes</translation>
    </message>
    <message>
        <source>Beyond two operands in two passes the MAX78000 can only run the passes one below the other, as one tall image.</source>
        <translation>Au-delà de deux opérandes en deux passes, le MAX78000 ne peut exécuter les passes que l’une sous l’autre, comme une seule image haute.</translation>
    </message>
    <message>
        <source>A padded Conv1d cannot take several passes.</source>
        <translation>Une Conv1d avec remplissage ne peut pas prendre plusieurs passes.</translation>
    </message>
    <message>
        <source>no padding, or at most 64 input channels</source>
        <translation>pas de remplissage, ou 64 canaux d’entrée au plus</translation>
    </message>
    <message>
        <source>padding %1 and %2 passes</source>
        <translation>remplissage %1 et %2 passes</translation>
    </message>
    <message>
        <source>The MAX78002 does not support 1D padding together with several passes; the MAX78000 does.</source>
        <translation>Le MAX78002 n’admet pas le remplissage 1D avec plusieurs passes&#xa0;; le MAX78000, si.</translation>
    </message>
    <message>
        <source>Set the padding to %1</source>
        <translation>Régler le remplissage à %1</translation>
    </message>
    <message>
        <source>Fold the input by %1 and fit the pooling of later layers</source>
        <translation>Replier l’entrée par %1 et adapter le pooling des couches suivantes</translation>
    </message>
    <message>
        <source>Pool %1 in front of the operator of layer %2 and fit the pooling of later layers</source>
        <translation>Faire un pooling %1 avant l’opérateur de la couche %2 et adapter le pooling des couches suivantes</translation>
    </message>
    <message>
        <source>Make the map smaller and fit the pooling of later layers</source>
        <translation>Réduire la carte et adapter le pooling des couches suivantes</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>au plus %1 octets</translation>
    </message>
    <message>
        <source>Use a kernel of %1</source>
        <translation>Utiliser un noyau de %1</translation>
    </message>
    <message>
        <source>Use %1 convolutions of 3x3</source>
        <translation>Utiliser %1 convolutions 3x3</translation>
    </message>
    <message>
        <source>A Conv2d kernel of %1 is not supported.</source>
        <translation>Un noyau Conv2d de %1 n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>1x1 or 3x3</source>
        <translation>1x1 ou 3x3</translation>
    </message>
    <message>
        <source>Every processor has nine multipliers that work on a 3x3 window at once. Two 3x3 layers see as far as one of 5x5, with fewer weights.</source>
        <translation>Chaque processeur a neuf multiplieurs qui traitent d’un coup une fenêtre 3x3. Deux couches 3x3 voient aussi loin qu’une couche 5x5, avec moins de poids.</translation>
    </message>
    <message>
        <source>A Conv1d kernel of length %1 is not supported.</source>
        <translation>Un noyau Conv1d de longueur %1 n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>a length of 1 to 9 and one column</source>
        <translation>une longueur de 1 à 9 et une colonne</translation>
    </message>
    <message>
        <source>The nine multipliers of a processor hold one kernel of at most nine taps.</source>
        <translation>Les neuf multiplieurs d’un processeur tiennent un noyau de neuf coefficients au plus.</translation>
    </message>
    <message>
        <source>Use a kernel of length %1</source>
        <translation>Utiliser un noyau de longueur %1</translation>
    </message>
    <message>
        <source>A ConvTranspose2d kernel of %1 is not supported.</source>
        <translation>Un noyau ConvTranspose2d de %1 n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>3x3</source>
        <translation>3x3</translation>
    </message>
    <message>
        <source>The chip writes zeros between the pixels and runs its 3x3 convolution over them.</source>
        <translation>La puce écrit des zéros entre les pixels et y passe sa convolution 3x3.</translation>
    </message>
    <message>
        <source>The padding is too large.</source>
        <translation>Le remplissage est trop grand.</translation>
    </message>
    <message>
        <source>The padding is a 2-bit field of the layer&apos;s registers, and a 3x3 kernel with more padding would see nothing but zeros.</source>
        <translation>Le remplissage est un champ de 2 bits dans les registres de la couche, et un noyau 3x3 avec plus de remplissage ne verrait que des zéros.</translation>
    </message>
    <message>
        <source>The padding is as large as the kernel.</source>
        <translation>Le remplissage est aussi grand que le noyau.</translation>
    </message>
    <message>
        <source>less than the kernel size of %1</source>
        <translation>moins que la taille du noyau, %1</translation>
    </message>
    <message>
        <source>With that much padding the kernel would sit on zeros alone, which only adds a frame of constant values.</source>
        <translation>Avec autant de remplissage, le noyau ne porterait que sur des zéros, ce qui ajoute seulement un cadre de valeurs constantes.</translation>
    </message>
    <message>
        <source>A pass-through layer cannot pad.</source>
        <translation>Une couche à passage direct ne peut pas remplir.</translation>
    </message>
    <message>
        <source>padding 0</source>
        <translation>un remplissage de 0</translation>
    </message>
    <message>
        <source>Padding is inserted by the convolution unit, which a pass-through layer does not use.</source>
        <translation>Le remplissage est inséré par l’unité de convolution, que la couche à passage direct n’utilise pas.</translation>
    </message>
    <message>
        <source>Keep every %1th pixel in layer %2 instead</source>
        <translation>Ne garder plutôt qu’un pixel sur %1 dans la couche %2</translation>
    </message>
    <message>
        <source>Set the stride to 1</source>
        <translation>Régler le pas à 1</translation>
    </message>
    <message>
        <source>Convolutions move by one pixel at a time.</source>
        <translation>Les convolutions avancent d’un pixel à la fois.</translation>
    </message>
    <message>
        <source>stride 1</source>
        <translation>un pas de 1</translation>
    </message>
    <message>
        <source>The window shifts through a buffer of rows that advances pixel by pixel. Only pooling, in front of the convolution, can move further.</source>
        <translation>La fenêtre glisse dans un tampon de lignes qui avance pixel par pixel. Seul le pooling, avant la convolution, peut avancer davantage.</translation>
    </message>
    <message>
        <source>A transposed convolution always doubles the size.</source>
        <translation>Une convolution transposée double toujours la taille.</translation>
    </message>
    <message>
        <source>stride 2</source>
        <translation>un pas de 2</translation>
    </message>
    <message>
        <source>The chip inserts exactly one zero between two pixels.</source>
        <translation>La puce insère exactement un zéro entre deux pixels.</translation>
    </message>
    <message>
        <source>Set the stride to %1</source>
        <translation>Régler le pas à %1</translation>
    </message>
    <message>
        <source>A transposed convolution needs an output padding of 1.</source>
        <translation>Une convolution transposée demande un remplissage de sortie de 1.</translation>
    </message>
    <message>
        <source>Only transposed convolutions have an output padding.</source>
        <translation>Seules les convolutions transposées ont un remplissage de sortie.</translation>
    </message>
    <message>
        <source>The zeros inserted after each pixel, the last one included, make the output exactly twice as large.</source>
        <translation>Les zéros insérés après chaque pixel, y compris le dernier, rendent la sortie exactement deux fois plus grande.</translation>
    </message>
    <message>
        <source>Set the output padding to %1</source>
        <translation>Régler le remplissage de sortie à %1</translation>
    </message>
    <message>
        <source>Use an ordinary convolution (1 group)</source>
        <translation>Utiliser une convolution ordinaire (1 groupe)</translation>
    </message>
    <message>
        <source>The chip has no depth-wise convolution.</source>
        <translation>La puce ne connaît pas la convolution en profondeur.</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 groupe</translation>
    </message>
    <message>
        <source>On the MAX78000 all processors add into every output channel; they cannot write channels of their own.</source>
        <translation>Sur le MAX78000, tous les processeurs contribuent à chaque canal de sortie&#xa0;; ils ne peuvent pas écrire chacun le leur.</translation>
    </message>
    <message>
        <source>Groups must equal the input and the output channels.</source>
        <translation>Les groupes doivent être égaux aux canaux d’entrée et de sortie.</translation>
    </message>
    <message>
        <source>1 group, or as many as channels</source>
        <translation>1 groupe, ou autant que de canaux</translation>
    </message>
    <message>
        <source>%1 groups, %2 input and %3 output channels</source>
        <translation>%1 groupes, %2 canaux d’entrée et %3 de sortie</translation>
    </message>
    <message>
        <source>Each processor either adds into all outputs or keeps its channel to itself (depth-wise); nothing lies between.</source>
        <translation>Chaque processeur contribue à toutes les sorties ou garde son canal pour lui (en profondeur)&#xa0;; il n’y a rien entre les deux.</translation>
    </message>
    <message>
        <source>Make it depth-wise: %1 groups and channels</source>
        <translation>Passer en profondeur&#xa0;: %1 groupes et canaux</translation>
    </message>
    <message>
        <source>A depth-wise layer cannot flatten its input.</source>
        <translation>Une couche en profondeur ne peut pas aplatir son entrée.</translation>
    </message>
    <message>
        <source>A depth-wise layer&apos;s bias cannot be put into a chosen quadrant.</source>
        <translation>Le biais d’une couche en profondeur ne peut pas être placé dans un quadrant choisi.</translation>
    </message>
    <message>
        <source>neither flattening nor a bias quadrant</source>
        <translation>ni aplatissement ni quadrant de biais</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 groupes</translation>
    </message>
    <message>
        <source>Depth-wise channels stay in their processors, and so do their biases; flattening mixes all of them.</source>
        <translation>Les canaux en profondeur restent dans leurs processeurs, et leurs biais aussi&#xa0;; l’aplatissement les mélange tous.</translation>
    </message>
    <message>
        <source>Drop flattening and bias quadrant</source>
        <translation>Supprimer l’aplatissement et le quadrant de biais</translation>
    </message>
    <message>
        <source>Set the dilation to %1</source>
        <translation>Régler la dilatation à %1</translation>
    </message>
    <message>
        <source>A dilated kernel of more than nine taps runs as a 3x3 convolution over an image as wide as the dilation: three taps, no pooling, no padding, one operand.</source>
        <translation>Un noyau dilaté de plus de neuf coefficients s’exécute comme une convolution 3x3 sur une image large comme la dilatation&#xa0;: trois coefficients, ni pooling, ni remplissage, un seul opérande.</translation>
    </message>
    <message>
        <source>(length - 1) x dilation below 9</source>
        <translation>(longueur - 1) x dilatation inférieur à 9</translation>
    </message>
    <message>
        <source>Only Conv1d can be dilated.</source>
        <translation>Seule Conv1d peut être dilatée.</translation>
    </message>
    <message>
        <source>dilation 1</source>
        <translation>une dilatation de 1</translation>
    </message>
    <message>
        <source>The 3x3 window is wired to neighboring pixels; it cannot skip any.</source>
        <translation>La fenêtre 3x3 est câblée sur des pixels voisins&#xa0;; elle ne peut en sauter aucun.</translation>
    </message>
    <message>
        <source>A kernel of length 1 cannot be dilated.</source>
        <translation>Un noyau de longueur 1 ne peut pas être dilaté.</translation>
    </message>
    <message>
        <source>a length of at least 2, or dilation 1</source>
        <translation>une longueur d’au moins 2, ou une dilatation de 1</translation>
    </message>
    <message>
        <source>dilation %1</source>
        <translation>dilatation %1</translation>
    </message>
    <message>
        <source>Dilation is the distance between taps; one tap has none.</source>
        <translation>La dilatation est la distance entre coefficients&#xa0;; un coefficient seul n’en a pas.</translation>
    </message>
    <message>
        <source>The kernel is too long for a dilation of %1.</source>
        <translation>Le noyau est trop long pour une dilatation de %1.</translation>
    </message>
    <message>
        <source>a kernel length of at most 3, or (length - 1) x dilation below 9</source>
        <translation>une longueur de noyau de 3 au plus, ou (longueur - 1) x dilatation inférieur à 9</translation>
    </message>
    <message>
        <source>A layer with a dilation of %1 cannot pool.</source>
        <translation>Une couche avec une dilatation de %1 ne peut pas faire de pooling.</translation>
    </message>
    <message>
        <source>A layer with a dilation of %1 cannot pad.</source>
        <translation>Une couche avec une dilatation de %1 ne peut pas remplir.</translation>
    </message>
    <message>
        <source>A layer with a dilation of %1 cannot combine operands.</source>
        <translation>Une couche avec une dilatation de %1 ne peut pas combiner d’opérandes.</translation>
    </message>
    <message>
        <source>The dilation is too large.</source>
        <translation>La dilatation est trop grande.</translation>
    </message>
    <message>
        <source>The dilation becomes the width of the image that the hardware moves over, and the column counter ends there.</source>
        <translation>La dilatation devient la largeur de l’image que parcourt le matériel, et le compteur de colonnes s’arrête là.</translation>
    </message>
    <message>
        <source>The output offset leaves no room for what comes before the first result.</source>
        <translation>La position de sortie ne laisse pas de place à ce qui précède le premier résultat.</translation>
    </message>
    <message>
        <source>at least %1 bytes</source>
        <translation>au moins %1 octets</translation>
    </message>
    <message>
        <source>As a 3x3 convolution the layer first writes a padded row that means nothing; it is put in front of the output.</source>
        <translation>En tant que convolution 3x3, la couche écrit d’abord une ligne de remplissage qui ne signifie rien&#xa0;; elle est placée devant la sortie.</translation>
    </message>
    <message>
        <source>Let the output be placed automatically</source>
        <translation>Laisser placer la sortie automatiquement</translation>
    </message>
    <message>
        <source>Set the output offset to %1</source>
        <translation>Régler la position de sortie à %1</translation>
    </message>
    <message>
        <source>The chip cannot bypass kernel memory.</source>
        <translation>La puce ne peut pas se passer de la mémoire de noyaux.</translation>
    </message>
    <message>
        <source>a kernel</source>
        <translation>un noyau</translation>
    </message>
    <message>
        <source>bypass</source>
        <translation>contournement</translation>
    </message>
    <message>
        <source>Only the MAX78002 can take all weights as +1 without reading them.</source>
        <translation>Seul le MAX78002 peut prendre tous les poids à +1 sans les lire.</translation>
    </message>
    <message>
        <source>Store the weights</source>
        <translation>Stocker les poids</translation>
    </message>
    <message>
        <source>The chip cannot compute four channels at a time (`calcx4`).</source>
        <translation>La puce ne peut pas calculer quatre canaux à la fois (`calcx4`).</translation>
    </message>
    <message>
        <source>no `calcx4`</source>
        <translation>pas de `calcx4`</translation>
    </message>
    <message>
        <source>`calcx4`</source>
        <translation>`calcx4`</translation>
    </message>
    <message>
        <source>Only the MAX78002 spreads output channels over its four quadrants in parallel.</source>
        <translation>Seul le MAX78002 répartit les canaux de sortie en parallèle sur ses quatre quadrants.</translation>
    </message>
    <message>
        <source>Turn `calcx4` off</source>
        <translation>Désactiver `calcx4`</translation>
    </message>
    <message>
        <source>The chip cannot read ahead (`readahead`).</source>
        <translation>La puce ne peut pas lire en avance (`readahead`).</translation>
    </message>
    <message>
        <source>no `readahead`</source>
        <translation>pas de `readahead`</translation>
    </message>
    <message>
        <source>`readahead`</source>
        <translation>`readahead`</translation>
    </message>
    <message>
        <source>Only the MAX78002 fetches the next data while it computes.</source>
        <translation>Seul le MAX78002 va chercher les données suivantes pendant qu’il calcule.</translation>
    </message>
    <message>
        <source>Turn `readahead` off</source>
        <translation>Désactiver `readahead`</translation>
    </message>
    <message>
        <source>Use %1-bit weights</source>
        <translation>Utiliser des poids à %1 bits</translation>
    </message>
    <message>
        <source>The chip has no binary weights (-1/+1).</source>
        <translation>La puce n’a pas de poids binaires (-1/+1).</translation>
    </message>
    <message>
        <source>1, 2, 4 or 8 bits</source>
        <translation>1, 2, 4 ou 8 bits</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binaire</translation>
    </message>
    <message>
        <source>Two bits are the fewest that hold both -1 and +1 on the MAX78000.</source>
        <translation>Sur le MAX78000, il faut au moins deux bits pour tenir à la fois -1 et +1.</translation>
    </message>
    <message>
        <source>The chip cannot branch on its data (`snoop_sequence`).</source>
        <translation>La puce ne peut pas se brancher selon ses données (`snoop_sequence`).</translation>
    </message>
    <message>
        <source>no alternative next layer</source>
        <translation>pas de couche suivante alternative</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>Only the MAX78002 can watch its data and branch on them.</source>
        <translation>Seul le MAX78002 peut observer ses données et se brancher d’après elles.</translation>
    </message>
    <message>
        <source>Drop the alternative</source>
        <translation>Supprimer l’alternative</translation>
    </message>
    <message>
        <source>Go on with the next layer</source>
        <translation>Continuer avec la couche suivante</translation>
    </message>
    <message>
        <source>The chip cannot jump to another layer (`next_sequence`).</source>
        <translation>La puce ne peut pas sauter à une autre couche (`next_sequence`).</translation>
    </message>
    <message>
        <source>layer %1, or the end</source>
        <translation>la couche %1, ou la fin</translation>
    </message>
    <message>
        <source>The MAX78000 always begins with layer 0 and runs layers in sequence.</source>
        <translation>Le MAX78000 commence toujours par la couche 0 et exécute les couches dans l’ordre.</translation>
    </message>
    <message>
        <source>The next layer does not exist; the network ends here.</source>
        <translation>La couche suivante n’existe pas&#xa0;; le réseau s’arrête ici.</translation>
    </message>
    <message>
        <source>at most layer %1</source>
        <translation>au plus la couche %1</translation>
    </message>
    <message>
        <source>A successor beyond the last layer means to stop.</source>
        <translation>Un successeur au-delà de la dernière couche signifie l’arrêt.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>S’arrêter ici</translation>
    </message>
    <message>
        <source>Set the output channels to %1</source>
        <translation>Régler les canaux de sortie à %1</translation>
    </message>
    <message>
        <source>Computing four channels at a time (`calcx4`) needs a multiple of four output channels.</source>
        <translation>Calculer quatre canaux à la fois (`calcx4`) demande un multiple de quatre canaux de sortie.</translation>
    </message>
    <message>
        <source>Kernels are stored in four equal groups that are computed side by side.</source>
        <translation>Les noyaux sont rangés en quatre groupes égaux, calculés côte à côte.</translation>
    </message>
    <message>
        <source>Computing four channels at a time (`calcx4`) with several passes must write to all quadrants.</source>
        <translation>Calculer quatre canaux à la fois (`calcx4`) en plusieurs passes impose d’écrire dans tous les quadrants.</translation>
    </message>
    <message>
        <source>4 quadrants</source>
        <translation>4 quadrants</translation>
    </message>
    <message>
        <source>Each quadrant computes a quarter of the output channels and writes them itself.</source>
        <translation>Chaque quadrant calcule un quart des canaux de sortie et les écrit lui-même.</translation>
    </message>
    <message>
        <source>The chip cannot skip input words (`read_gap`).</source>
        <translation>La puce ne peut pas sauter de mots d’entrée (`read_gap`).</translation>
    </message>
    <message>
        <source>read gap 0</source>
        <translation>un écart de lecture de 0</translation>
    </message>
    <message>
        <source>Only the MAX78002 has a step for its read pointer.</source>
        <translation>Seul le MAX78002 a un pas pour son pointeur de lecture.</translation>
    </message>
    <message>
        <source>Set the read gap to 0</source>
        <translation>Régler l’écart de lecture à 0</translation>
    </message>
    <message>
        <source>A read gap does not go together with several passes.</source>
        <translation>Un écart de lecture ne va pas avec plusieurs passes.</translation>
    </message>
    <message>
        <source>read gap 0, or one pass</source>
        <translation>un écart de lecture de 0, ou une seule passe</translation>
    </message>
    <message>
        <source>read gap %1 and %2 passes</source>
        <translation>écart de lecture %1 et %2 passes</translation>
    </message>
    <message>
        <source>With several passes the step of the read pointer is taken by the passes.</source>
        <translation>Avec plusieurs passes, le pas du pointeur de lecture est pris par les passes.</translation>
    </message>
    <message>
        <source>Pool %1 in front of the operator of layer %2</source>
        <translation>Faire un pooling %1 avant l’opérateur de la couche %2</translation>
    </message>
    <message>
        <source>Fold the input by %1</source>
        <translation>Replier l’entrée par %1</translation>
    </message>
    <message>
        <source>Stream the input through the FIFO</source>
        <translation>Amener l’entrée en flux par la FIFO</translation>
    </message>
    <message>
        <source>Use channel-last data (HWC)</source>
        <translation>Utiliser des données canal en dernier (HWC)</translation>
    </message>
    <message>
        <source>Let the processors be chosen automatically</source>
        <translation>Laisser choisir les processeurs automatiquement</translation>
    </message>
    <message>
        <source>Do not use the FIFO</source>
        <translation>Ne pas utiliser la FIFO</translation>
    </message>
    <message>
        <source>Only the first layer can read channel by channel (CHW).</source>
        <translation>Seule la première couche peut lire canal par canal (CHW).</translation>
    </message>
    <message>
        <source>HWC data</source>
        <translation>des données HWC</translation>
    </message>
    <message>
        <source>CHW data</source>
        <translation>des données CHW</translation>
    </message>
    <message>
        <source>Layers write four channels side by side in a word; only data from outside can come channel by channel.</source>
        <translation>Les couches écrivent quatre canaux côte à côte dans un mot&#xa0;; seules les données venues de l’extérieur peuvent arriver canal par canal.</translation>
    </message>
    <message>
        <source>Too many channels for channel-by-channel (CHW) data.</source>
        <translation>Trop de canaux pour des données canal par canal (CHW).</translation>
    </message>
    <message>
        <source>at most %1 channels</source>
        <translation>au plus %1 canaux</translation>
    </message>
    <message>
        <source>Each channel needs a data memory instance of its own, and there are 16.</source>
        <translation>Chaque canal demande sa propre mémoire de données, et il y en a 16.</translation>
    </message>
    <message>
        <source>Several channels of CHW data share a data memory instance.</source>
        <translation>Plusieurs canaux de données CHW partagent une mémoire de données.</translation>
    </message>
    <message>
        <source>one of processors %1 to %2</source>
        <translation>un seul des processeurs %1 à %2</translation>
    </message>
    <message>
        <source>%1 of them in the map %2</source>
        <translation>%1 d’entre eux dans la carte %2</translation>
    </message>
    <message>
        <source>Channel by channel, a memory holds a single channel: four pixels in a word instead of four channels.</source>
        <translation>Canal par canal, une mémoire tient un seul canal&#xa0;: quatre pixels dans un mot au lieu de quatre canaux.</translation>
    </message>
    <message>
        <source>Too many input channels for the FIFO.</source>
        <translation>Trop de canaux d’entrée pour la FIFO.</translation>
    </message>
    <message>
        <source>at most %1 channels (4 with CHW, 16 with HWC data)</source>
        <translation>au plus %1 canaux (4 avec des données CHW, 16 avec HWC)</translation>
    </message>
    <message>
        <source>Each of the four FIFOs feeds one data memory: one channel, or a word of four.</source>
        <translation>Chacune des quatre FIFO alimente une mémoire de données&#xa0;: un canal, ou un mot de quatre.</translation>
    </message>
    <message>
        <source>The FIFO cannot reach these processors.</source>
        <translation>La FIFO ne peut pas atteindre ces processeurs.</translation>
    </message>
    <message>
        <source>processors 0, 16, 32 and 48</source>
        <translation>les processeurs 0, 16, 32 et 48</translation>
    </message>
    <message>
        <source>processors 0 to 3, 16 to 19, 32 to 35 and 48 to 51</source>
        <translation>les processeurs 0 à 3, 16 à 19, 32 à 35 et 48 à 51</translation>
    </message>
    <message>
        <source>The FIFOs are connected to the first data memory of each quadrant.</source>
        <translation>Les FIFO sont reliées à la première mémoire de données de chaque quadrant.</translation>
    </message>
    <message>
        <source>Too many input channels for the fast FIFO.</source>
        <translation>Trop de canaux d’entrée pour la FIFO rapide.</translation>
    </message>
    <message>
        <source>at most %1 channel(s)</source>
        <translation>au plus %1 canal ou canaux</translation>
    </message>
    <message>
        <source>The fast FIFO feeds a single data memory.</source>
        <translation>La FIFO rapide alimente une seule mémoire de données.</translation>
    </message>
    <message>
        <source>Use the standard FIFO</source>
        <translation>Utiliser la FIFO standard</translation>
    </message>
    <message>
        <source>The fast FIFO cannot feed this layer.</source>
        <translation>La FIFO rapide ne peut pas alimenter cette couche.</translation>
    </message>
    <message>
        <source>a convolution with 8-bit output</source>
        <translation>une convolution à sortie sur 8 bits</translation>
    </message>
    <message>
        <source>a pass-through layer</source>
        <translation>une couche à passage direct</translation>
    </message>
    <message>
        <source>The fast FIFO is made for a first layer that convolves and writes 8-bit data.</source>
        <translation>La FIFO rapide est faite pour une première couche qui convolue et écrit des données à 8 bits.</translation>
    </message>
    <message>
        <source>Remove layers that change nothing</source>
        <translation>Retirer les couches qui ne changent rien</translation>
    </message>
    <message>
        <source>The network has too many layers.</source>
        <translation>Le réseau a trop de couches.</translation>
    </message>
    <message>
        <source>%1, and %2 that the chip needs to reset averages</source>
        <translation>%1, plus %2 dont la puce a besoin pour remettre les moyennes à zéro</translation>
    </message>
    <message>
        <source>Each layer has a set of registers of its own, and the chip holds no more of them. Pooling and element-wise operations can be part of the following convolution.</source>
        <translation>Chaque couche a son propre jeu de registres, et la puce n’en a pas davantage. Pooling et opérations élément par élément peuvent faire partie de la convolution suivante.</translation>
    </message>
    <message>
        <source>The start layer does not exist.</source>
        <translation>La couche de départ n’existe pas.</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>de 0 à %1</translation>
    </message>
    <message>
        <source>Execution begins with the start layer.</source>
        <translation>L’exécution commence par la couche de départ.</translation>
    </message>
    <message>
        <source>Start with layer 0</source>
        <translation>Commencer par la couche 0</translation>
    </message>
    <message>
        <source>Binary and 1-bit weights are mixed.</source>
        <translation>Poids binaires et poids à 1 bit sont mélangés.</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>l’un des deux</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>How a stored bit is read as a weight is decided once for the whole network.</source>
        <translation>La façon de lire un bit comme poids est décidée une fois pour tout le réseau.</translation>
    </message>
    <message>
        <source>Make the binary layers 1-bit</source>
        <translation>Passer les couches binaires à 1 bit</translation>
    </message>
    <message>
        <source>Make the 1-bit layers binary</source>
        <translation>Passer les couches à 1 bit en binaire</translation>
    </message>
    <message>
        <source>Quadrant 0 is not used.</source>
        <translation>Le quadrant 0 n’est pas utilisé.</translation>
    </message>
    <message>
        <source>a processor from 0 to 15 in some layer</source>
        <translation>un processeur de 0 à 15 dans une couche au moins</translation>
    </message>
    <message>
        <source>the lowest processor is %1</source>
        <translation>le processeur le plus bas est %1</translation>
    </message>
    <message>
        <source>Quadrant 0 leads the others: it starts the inference and raises the interrupt at its end.</source>
        <translation>Le quadrant 0 mène les autres&#xa0;: il lance l’inférence et lève l’interruption à la fin.</translation>
    </message>
    <message>
        <source>Let the first layer&apos;s processors be placed automatically</source>
        <translation>Laisser placer automatiquement les processeurs de la première couche</translation>
    </message>
    <message>
        <source>The chip cannot start with a later layer.</source>
        <translation>La puce ne peut pas commencer par une couche ultérieure.</translation>
    </message>
    <message>
        <source>start layer 0</source>
        <translation>la couche de départ 0</translation>
    </message>
    <message>
        <source>The chip has no conditional execution (`snoop`).</source>
        <translation>La puce n’a pas d’exécution conditionnelle (`snoop`).</translation>
    </message>
    <message>
        <source>no snoop settings</source>
        <translation>pas de réglages snoop</translation>
    </message>
    <message>
        <source>%1 snoop values</source>
        <translation>%1 valeurs snoop</translation>
    </message>
    <message>
        <source>The list of snoop values is incomplete.</source>
        <translation>La liste des valeurs snoop est incomplète.</translation>
    </message>
    <message>
        <source>The values fill the two comparison units and their expected results in a fixed order.</source>
        <translation>Les valeurs remplissent dans un ordre fixe les deux unités de comparaison et leurs résultats attendus.</translation>
    </message>
    <message>
        <source>The FIFO feeds layer 0 only, but the start layer is another.</source>
        <translation>La FIFO n’alimente que la couche 0, mais la couche de départ est une autre.</translation>
    </message>
    <message>
        <source>The FIFOs are wired to the first layer&apos;s registers.</source>
        <translation>Les FIFO sont câblées sur les registres de la première couche.</translation>
    </message>
    <message>
        <source>Set the pooling window to %1</source>
        <translation>Régler la fenêtre de pooling à %1</translation>
    </message>
    <message>
        <source>Set the pooling dilation to 1</source>
        <translation>Régler la dilatation du pooling à 1</translation>
    </message>
    <message>
        <source>The pooling window is too large.</source>
        <translation>La fenêtre de pooling est trop grande.</translation>
    </message>
    <message>
        <source>(size - 1) x dilation below 16</source>
        <translation>(taille - 1) x dilatation inférieur à 16</translation>
    </message>
    <message>
        <source>Pooling reads its window in flight; a 4-bit register holds how far the window reaches. Larger windows can be pooled in two layers.</source>
        <translation>Le pooling lit sa fenêtre au vol&#xa0;; un registre de 4 bits retient jusqu’où elle s’étend. De plus grandes fenêtres se traitent en deux couches.</translation>
    </message>
    <message>
        <source>The pooling stride is too large.</source>
        <translation>Le pas du pooling est trop grand.</translation>
    </message>
    <message>
        <source>A 4-bit register holds the stride minus one.</source>
        <translation>Un registre de 4 bits retient le pas moins un.</translation>
    </message>
    <message>
        <source>Set the pooling stride to %1</source>
        <translation>Régler le pas du pooling à %1</translation>
    </message>
    <message>
        <source>The pooling stride differs between rows and columns.</source>
        <translation>Le pas du pooling diffère entre lignes et colonnes.</translation>
    </message>
    <message>
        <source>the same stride in both</source>
        <translation>le même pas pour les deux</translation>
    </message>
    <message>
        <source>One register holds the stride of both axes.</source>
        <translation>Un seul registre retient le pas des deux axes.</translation>
    </message>
    <message>
        <source>The chip has no dilated pooling.</source>
        <translation>La puce n’a pas de pooling dilaté.</translation>
    </message>
    <message>
        <source>The pooling dilation is too large.</source>
        <translation>La dilatation du pooling est trop grande.</translation>
    </message>
    <message>
        <source>Only the MAX78002 can skip pixels within a pooling window, up to every 16th.</source>
        <translation>Seul le MAX78002 peut sauter des pixels dans une fenêtre de pooling, jusqu’à n’en prendre qu’un sur 16.</translation>
    </message>
    <message>
        <source>A pooling dilation is set, but there is no pooling.</source>
        <translation>Une dilatation de pooling est réglée, mais il n’y a pas de pooling.</translation>
    </message>
    <message>
        <source>a pooling window larger than 1x1</source>
        <translation>une fenêtre de pooling plus grande que 1x1</translation>
    </message>
    <message>
        <source>Dilation is the distance between the pixels of a pooling window.</source>
        <translation>La dilatation est la distance entre les pixels d’une fenêtre de pooling.</translation>
    </message>
    <message>
        <source>Pool before the element-wise operation</source>
        <translation>Faire le pooling avant l’opération élément par élément</translation>
    </message>
    <message>
        <source>Pooling last needs both pooling and an element-wise operation.</source>
        <translation>Le pooling en dernier demande à la fois un pooling et une opération élément par élément.</translation>
    </message>
    <message>
        <source>several operands and a pooling window larger than 1x1</source>
        <translation>plusieurs opérandes et une fenêtre de pooling plus grande que 1x1</translation>
    </message>
    <message>
        <source>%1 operand(s), window %2</source>
        <translation>%1 opérande(s), fenêtre %2</translation>
    </message>
    <message>
        <source>The setting tells which of the two comes first.</source>
        <translation>Le réglage dit laquelle des deux vient en premier.</translation>
    </message>
    <message>
        <source>Pooling last works with two operands only.</source>
        <translation>Le pooling en dernier ne va qu’avec deux opérandes.</translation>
    </message>
    <message>
        <source>2 operands</source>
        <translation>2 opérandes</translation>
    </message>
    <message>
        <source>Pooling behind the element-wise operation is made for one pair of operands.</source>
        <translation>Le pooling après l’opération élément par élément est fait pour une seule paire d’opérandes.</translation>
    </message>
    <message>
        <source>Pool in front of the operator of layer %1 instead</source>
        <translation>Faire plutôt le pooling avant l’opérateur de la couche %1</translation>
    </message>
    <message>
        <source>Use %1 channels, which take one pass</source>
        <translation>Utiliser %1 canaux, qui tiennent en une passe</translation>
    </message>
    <message>
        <source>A pooling pass-through layer takes too many passes.</source>
        <translation>Une couche à passage direct avec pooling prend trop de passes.</translation>
    </message>
    <message>
        <source>at most %1 pass(es) of 64 channels</source>
        <translation>au plus %1 passe(s) de 64 canaux</translation>
    </message>
    <message>
        <source>%1 passes</source>
        <translation>%1 passes</translation>
    </message>
    <message>
        <source>Without a convolution the MAX78000 cannot interleave pooling with several passes, unless a single pixel remains.</source>
        <translation>Sans convolution, le MAX78000 ne peut pas entrelacer le pooling avec plusieurs passes, sauf s’il reste un seul pixel.</translation>
    </message>
    <message>
        <source>Insert a %1 max pool in front</source>
        <translation>Insérer un max pooling %1 devant</translation>
    </message>
    <message>
        <source>The feature map is too large to flatten.</source>
        <translation>La carte de caractéristiques est trop grande pour être aplatie.</translation>
    </message>
    <message>
        <source>at most %1 pixels per channel</source>
        <translation>au plus %1 pixels par canal</translation>
    </message>
    <message>
        <source>%1 (%2 pixels)</source>
        <translation>%1 (%2 pixels)</translation>
    </message>
    <message>
        <source>Each pixel of a flattened channel is a pass of its own, and the counter of such passes ends at 256 pixels.</source>
        <translation>Chaque pixel d’un canal aplati est une passe à lui seul, et le compteur de ces passes s’arrête à 256 pixels.</translation>
    </message>
    <message>
        <source>Only a linear layer or a 1x1 convolution can flatten its input.</source>
        <translation>Seule une couche linéaire ou une convolution 1x1 peut aplatir son entrée.</translation>
    </message>
    <message>
        <source>Linear, or Conv2d 1x1</source>
        <translation>linéaire, ou Conv2d 1x1</translation>
    </message>
    <message>
        <source>Flattening turns pixels into channels; what is left is a single pixel for every channel.</source>
        <translation>L’aplatissement transforme les pixels en canaux&#xa0;; il reste un seul pixel par canal.</translation>
    </message>
    <message>
        <source>Do not flatten</source>
        <translation>Ne pas aplatir</translation>
    </message>
    <message>
        <source>Pool in a layer of its own in front</source>
        <translation>Faire le pooling dans une couche à part, devant</translation>
    </message>
    <message>
        <source>A flattening layer cannot pool as well.</source>
        <translation>Une couche qui aplatit ne peut pas en plus faire un pooling.</translation>
    </message>
    <message>
        <source>no pooling</source>
        <translation>pas de pooling</translation>
    </message>
    <message>
        <source>A flattened input is read as one long pixel: there are no windows left to pool.</source>
        <translation>Une entrée aplatie est lue comme un seul long pixel&#xa0;: il ne reste pas de fenêtres pour le pooling.</translation>
    </message>
    <message>
        <source>A streaming layer cannot flatten.</source>
        <translation>Une couche en flux ne peut pas aplatir.</translation>
    </message>
    <message>
        <source>all data in memory</source>
        <translation>toutes les données en mémoire</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>en flux</translation>
    </message>
    <message>
        <source>Flattening needs every pixel; streaming keeps only a few rows.</source>
        <translation>L’aplatissement a besoin de chaque pixel&#xa0;; le flux ne garde que quelques lignes.</translation>
    </message>
    <message>
        <source>Do not stream this layer</source>
        <translation>Ne pas traiter cette couche en flux</translation>
    </message>
    <message>
        <source>Flattening is not needed: the input is a single pixel.</source>
        <translation>L’aplatissement est inutile&#xa0;: l’entrée est un seul pixel.</translation>
    </message>
    <message>
        <source>more than 1x1</source>
        <translation>plus que 1x1</translation>
    </message>
    <message>
        <source>A map of one pixel already is one value per channel.</source>
        <translation>Une carte d’un pixel est déjà une valeur par canal.</translation>
    </message>
    <message>
        <source>Let the output processors be chosen automatically</source>
        <translation>Laisser choisir les processeurs de sortie automatiquement</translation>
    </message>
    <message>
        <source>A processor map is empty.</source>
        <translation>Une carte de processeurs est vide.</translation>
    </message>
    <message>
        <source>at least one processor</source>
        <translation>au moins un processeur</translation>
    </message>
    <message>
        <source>Every channel is read and written by a processor.</source>
        <translation>Chaque canal est lu et écrit par un processeur.</translation>
    </message>
    <message>
        <source>Use the processors %1</source>
        <translation>Utiliser les processeurs %1</translation>
    </message>
    <message>
        <source>The processor map does not have one processor for each input channel of a pass.</source>
        <translation>La carte des processeurs n’a pas un processeur pour chaque canal d’entrée d’une passe.</translation>
    </message>
    <message>
        <source>%1 processors (%2 channels in %3 pass(es))</source>
        <translation>%1 processeurs (%2 canaux en %3 passe(s))</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Each processor reads one channel per pass. More than 64 channels are spread evenly, in multiples of four.</source>
        <translation>Chaque processeur lit un canal par passe. Plus de 64 canaux sont répartis à égalité, par multiples de quatre.</translation>
    </message>
    <message>
        <source>The output map does not have one processor for each output channel of a round.</source>
        <translation>La carte de sortie n’a pas un processeur pour chaque canal de sortie d’un tour.</translation>
    </message>
    <message>
        <source>%1 processors (%2 channels in %3 round(s))</source>
        <translation>%1 processeurs (%2 canaux en %3 tour(s))</translation>
    </message>
    <message>
        <source>Each output channel goes to the memory of the processor that will read it. More than 64 channels are spread evenly, in multiples of four.</source>
        <translation>Chaque canal de sortie va dans la mémoire du processeur qui le lira. Plus de 64 canaux sont répartis à égalité, par multiples de quatre.</translation>
    </message>
    <message>
        <source>A pass-through layer writes to a map of another shape in quadrant %1.</source>
        <translation>Une couche à passage direct écrit dans une carte d’une autre forme, dans le quadrant %1.</translation>
    </message>
    <message>
        <source>%1 output processors side by side</source>
        <translation>%1 processeurs de sortie côte à côte</translation>
    </message>
    <message>
        <source>%1 of the output map %2</source>
        <translation>%1 de la carte de sortie %2</translation>
    </message>
    <message>
        <source>A pass-through layer copies within a quadrant: the processors of a quadrant write one block, in their order.</source>
        <translation>Une couche à passage direct copie à l’intérieur d’un quadrant&#xa0;: les processeurs d’un quadrant écrivent un bloc, dans leur ordre.</translation>
    </message>
    <message>
        <source>The output of a depth-wise layer does not begin at a data memory.</source>
        <translation>La sortie d’une couche en profondeur ne commence pas sur une mémoire de données.</translation>
    </message>
    <message>
        <source>The input of a depth-wise layer that spans quadrants does not begin at a data memory.</source>
        <translation>L’entrée d’une couche en profondeur à cheval sur des quadrants ne commence pas sur une mémoire de données.</translation>
    </message>
    <message>
        <source>a first processor that is a multiple of 4</source>
        <translation>un premier processeur multiple de 4</translation>
    </message>
    <message>
        <source>Depth-wise results are written as words of four channels.</source>
        <translation>Les résultats en profondeur sont écrits par mots de quatre canaux.</translation>
    </message>
    <message>
        <source>A depth-wise layer needs too many time slots for its output.</source>
        <translation>Une couche en profondeur demande trop de créneaux pour sa sortie.</translation>
    </message>
    <message>
        <source>Processors that write to other processors take turns, and 32-bit results take four turns each.</source>
        <translation>Les processeurs qui écrivent vers d’autres passent à tour de rôle, et les résultats à 32 bits prennent quatre tours chacun.</translation>
    </message>
    <message>
        <source>The bias is put into a quadrant that does not exist.</source>
        <translation>Le biais est placé dans un quadrant qui n’existe pas.</translation>
    </message>
    <message>
        <source>quadrants 0 to 3</source>
        <translation>les quadrants 0 à 3</translation>
    </message>
    <message>
        <source>There are four quadrants with a bias memory each.</source>
        <translation>Il y a quatre quadrants, chacun avec une mémoire de biais.</translation>
    </message>
    <message>
        <source>Let the bias be placed automatically</source>
        <translation>Laisser placer le biais automatiquement</translation>
    </message>
    <message>
        <source>The bias is put into a quadrant that the network does not use.</source>
        <translation>Le biais est placé dans un quadrant que le réseau n’utilise pas.</translation>
    </message>
    <message>
        <source>a quadrant with processors at work</source>
        <translation>un quadrant dont des processeurs travaillent</translation>
    </message>
    <message>
        <source>quadrant %1</source>
        <translation>quadrant %1</translation>
    </message>
    <message>
        <source>Quadrants without processors at work stay switched off, and their bias memory with them.</source>
        <translation>Les quadrants sans processeurs au travail restent éteints, et leur mémoire de biais avec eux.</translation>
    </message>
    <message>
        <source>Narrow weights with output processors that do not begin at a data memory.</source>
        <translation>Des poids étroits avec des processeurs de sortie qui ne commencent pas sur une mémoire de données.</translation>
    </message>
    <message>
        <source>a first output processor that is a multiple of 4</source>
        <translation>un premier processeur de sortie multiple de 4</translation>
    </message>
    <message>
        <source>Several narrow kernels share a kernel word; skipped output channels leave gaps in it.</source>
        <translation>Plusieurs noyaux étroits partagent un mot de noyaux&#xa0;; les canaux de sortie sautés y laissent des trous.</translation>
    </message>
    <message>
        <source>The network has no layers.</source>
        <translation>Le réseau n’a pas de couches.</translation>
    </message>
    <message>
        <source>at least one layer</source>
        <translation>au moins une couche</translation>
    </message>
    <message>
        <source>none</source>
        <translation>néant</translation>
    </message>
    <message>
        <source>Without a layer there is nothing to compute.</source>
        <translation>Sans couche, il n’y a rien à calculer.</translation>
    </message>
    <message>
        <source>Add a 3x3 convolution with 16 channels</source>
        <translation>Ajouter une convolution 3x3 à 16 canaux</translation>
    </message>
    <message>
        <source>Do not fold the input</source>
        <translation>Ne pas replier l’entrée</translation>
    </message>
    <message>
        <source>The picture cannot be folded by %1.</source>
        <translation>L’image ne peut pas être repliée par %1.</translation>
    </message>
    <message>
        <source>rows and columns that are multiples of %1</source>
        <translation>des lignes et colonnes multiples de %1</translation>
    </message>
    <message>
        <source>Folding by f turns every f x f block of pixels into channels of one pixel; blocks must not be cut.</source>
        <translation>Replier par f transforme chaque bloc de f x f pixels en canaux d’un seul pixel&#xa0;; les blocs ne doivent pas être coupés.</translation>
    </message>
    <message>
        <source>Read the layer before</source>
        <translation>Lire la couche précédente</translation>
    </message>
    <message>
        <source>The layer reads from layer %1, which does not exist or is the layer itself.</source>
        <translation>La couche lit depuis la couche %1, qui n’existe pas ou qui est elle-même.</translation>
    </message>
    <message>
        <source>an earlier layer or the input</source>
        <translation>une couche antérieure ou l’entrée</translation>
    </message>
    <message>
        <source>A layer reads what the input or another layer has left in data memory.</source>
        <translation>Une couche lit ce que l’entrée ou une autre couche a laissé en mémoire de données.</translation>
    </message>
    <message>
        <source>The layer reads from layer %1, which has not run by then.</source>
        <translation>La couche lit depuis la couche %1, qui n’a pas encore été exécutée.</translation>
    </message>
    <message>
        <source>a layer that is executed earlier</source>
        <translation>une couche exécutée plus tôt</translation>
    </message>
    <message>
        <source>Layers run one after the other; data of a later or skipped layer are not there yet.</source>
        <translation>Les couches s’exécutent l’une après l’autre&#xa0;; les données d’une couche ultérieure ou sautée ne sont pas encore là.</translation>
    </message>
    <message>
        <source>The number of output channels is not stated.</source>
        <translation>Le nombre de canaux de sortie n’est pas indiqué.</translation>
    </message>
    <message>
        <source>1 to 1,024 channels</source>
        <translation>de 1 à 1&#xa0;024 canaux</translation>
    </message>
    <message>
        <source>A layer with weights has as many kernels as output channels; only the design or a checkpoint can tell.</source>
        <translation>Une couche à poids a autant de noyaux que de canaux de sortie&#xa0;; seuls le projet ou un point de contrôle peuvent le dire.</translation>
    </message>
    <message>
        <source>Give all operands the channels of the first</source>
        <translation>Donner à tous les opérandes les canaux du premier</translation>
    </message>
    <message>
        <source>Read the first operand alone</source>
        <translation>Lire le premier opérande seul</translation>
    </message>
    <message>
        <source>The operands of the element-wise operation have different channel counts.</source>
        <translation>Les opérandes de l’opération élément par élément n’ont pas le même nombre de canaux.</translation>
    </message>
    <message>
        <source>the same number of channels</source>
        <translation>le même nombre de canaux</translation>
    </message>
    <message>
        <source>different numbers</source>
        <translation>des nombres différents</translation>
    </message>
    <message>
        <source>Each processor combines the same channel of all operands.</source>
        <translation>Chaque processeur combine le même canal de tous les opérandes.</translation>
    </message>
    <message>
        <source>The sources have different sizes.</source>
        <translation>Les sources ont des tailles différentes.</translation>
    </message>
    <message>
        <source>the same rows and columns</source>
        <translation>les mêmes lignes et colonnes</translation>
    </message>
    <message>
        <source>different sizes</source>
        <translation>des tailles différentes</translation>
    </message>
    <message>
        <source>Sources are read pixel by pixel in step; only with a stated input size are their pixels joined one after the other.</source>
        <translation>Les sources sont lues pixel par pixel, de concert&#xa0;; leurs pixels ne sont mis bout à bout que si une taille d’entrée est indiquée.</translation>
    </message>
    <message>
        <source>Read the first source alone</source>
        <translation>Lire la première source seule</translation>
    </message>
    <message>
        <source>Take the size as it comes</source>
        <translation>Prendre la taille telle quelle</translation>
    </message>
    <message>
        <source>The stated input size does not hold the pixels of the source.</source>
        <translation>La taille d’entrée indiquée ne contient pas les pixels de la source.</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 pixels</translation>
    </message>
    <message>
        <source>A stated size reinterprets the pixels in data memory row by row; none may be left over or missing.</source>
        <translation>Une taille indiquée relit les pixels en mémoire de données ligne par ligne&#xa0;; il ne doit en rester ni en manquer aucun.</translation>
    </message>
    <message>
        <source>The input channels cannot be divided among the operands.</source>
        <translation>Les canaux d’entrée ne peuvent pas être répartis entre les opérandes.</translation>
    </message>
    <message>
        <source>a multiple of %1 channels</source>
        <translation>un multiple de %1 canaux</translation>
    </message>
    <message>
        <source>The first layer takes its operands from the sample: as many equal groups of channels as operands.</source>
        <translation>La première couche prend ses opérandes dans l’échantillon&#xa0;: autant de groupes égaux de canaux que d’opérandes.</translation>
    </message>
    <message>
        <source>Drop the element-wise operation</source>
        <translation>Supprimer l’opération élément par élément</translation>
    </message>
    <message>
        <source>Pooling leaves nothing of the feature map.</source>
        <translation>Le pooling ne laisse rien de la carte de caractéristiques.</translation>
    </message>
    <message>
        <source>an input of at least %1</source>
        <translation>une entrée d’au moins %1</translation>
    </message>
    <message>
        <source>The pooling window must fit into the feature map at least once.</source>
        <translation>La fenêtre de pooling doit tenir au moins une fois dans la carte de caractéristiques.</translation>
    </message>
    <message>
        <source>Set the dilation to 1</source>
        <translation>Régler la dilatation à 1</translation>
    </message>
    <message>
        <source>Pad by %1</source>
        <translation>Remplir de %1</translation>
    </message>
    <message>
        <source>Use a kernel of 1x1</source>
        <translation>Utiliser un noyau 1x1</translation>
    </message>
    <message>
        <source>The kernel is larger than what it moves over: nothing comes out.</source>
        <translation>Le noyau est plus grand que ce qu’il parcourt&#xa0;: il n’en sort rien.</translation>
    </message>
    <message>
        <source>room for a kernel of %1</source>
        <translation>la place pour un noyau de %1</translation>
    </message>
    <message>
        <source>The kernel, stretched by its dilation, must fit into the padded feature map at least once.</source>
        <translation>Le noyau, étiré par sa dilatation, doit tenir au moins une fois dans la carte de caractéristiques remplie.</translation>
    </message>
    <message>
        <source>Run the layers one after the other</source>
        <translation>Exécuter les couches l’une après l’autre</translation>
    </message>
    <message>
        <source>The layer is never reached.</source>
        <translation>La couche n’est jamais atteinte.</translation>
    </message>
    <message>
        <source>a layer that hands on to it</source>
        <translation>une couche qui lui passe la main</translation>
    </message>
    <message>
        <source>Every layer after the start layer must be part of the execution order: the layer before, or one that jumps here, runs it.</source>
        <translation>Chaque couche après celle de départ doit faire partie de l’ordre d’exécution&#xa0;: la couche précédente, ou une couche qui saute ici, l’exécute.</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>Retirer cette couche</translation>
    </message>
    <message>
        <source>The execution order runs in a circle.</source>
        <translation>L’ordre d’exécution tourne en rond.</translation>
    </message>
    <message>
        <source>an order that ends</source>
        <translation>un ordre qui se termine</translation>
    </message>
    <message>
        <source>a layer that is reached twice</source>
        <translation>une couche atteinte deux fois</translation>
    </message>
    <message>
        <source>An inference ends with a layer that stops; here the accelerator would never be done.</source>
        <translation>Une inférence se termine par une couche qui s’arrête&#xa0;; ici, l’accélérateur n’aurait jamais fini.</translation>
    </message>
    <message>
        <source>Take the channels as they come</source>
        <translation>Prendre les canaux tels quels</translation>
    </message>
    <message>
        <source>The layer reads too many channels.</source>
        <translation>La couche lit trop de canaux.</translation>
    </message>
    <message>
        <source>64 processors take 64 channels at a time, in at most 16 passes.</source>
        <translation>64 processeurs prennent 64 canaux à la fois, en 16 passes au plus.</translation>
    </message>
    <message>
        <source>The layer writes too many channels.</source>
        <translation>La couche écrit trop de canaux.</translation>
    </message>
    <message>
        <source>Output channels are spread over 64 processors in at most 16 rounds.</source>
        <translation>Les canaux de sortie se répartissent sur 64 processeurs en 16 tours au plus.</translation>
    </message>
    <message>
        <source>The row and column counters of a layer end there. Folding turns pixels into channels, which all processors can share.</source>
        <translation>Les compteurs de lignes et de colonnes d’une couche s’arrêtent là. Le repliement transforme des pixels en canaux, que tous les processeurs peuvent se partager.</translation>
    </message>
    <message>
        <source>The input has too many rows or columns.</source>
        <translation>L’entrée a trop de lignes ou de colonnes.</translation>
    </message>
    <message>
        <source>The output has too many rows or columns.</source>
        <translation>La sortie a trop de lignes ou de colonnes.</translation>
    </message>
    <message>
        <source>With its padding the image is too large.</source>
        <translation>Avec son remplissage, l’image est trop grande.</translation>
    </message>
    <message>
        <source>size - 1 + 2 x padding of at most %1</source>
        <translation>taille - 1 + 2 x remplissage d’au plus %1</translation>
    </message>
    <message>
        <source>The row and column counters have 10 bits and count the padding as well.</source>
        <translation>Les compteurs de lignes et de colonnes ont 10 bits et comptent aussi le remplissage.</translation>
    </message>
    <message>
        <source>The image with all its passes is too large.</source>
        <translation>L’image avec toutes ses passes est trop grande.</translation>
    </message>
    <message>
        <source>rows x columns x passes of at most %1</source>
        <translation>lignes x colonnes x passes d’au plus %1</translation>
    </message>
    <message>
        <source>A 21-bit counter runs over the pixels of all passes.</source>
        <translation>Un compteur de 21 bits parcourt les pixels de toutes les passes.</translation>
    </message>
    <message>
        <source>Let the input be placed automatically</source>
        <translation>Laisser placer l’entrée automatiquement</translation>
    </message>
    <message>
        <source>The input does not fit into a data memory instance.</source>
        <translation>L’entrée ne tient pas dans une mémoire de données.</translation>
    </message>
    <message>
        <source>Each channel has a memory of its own, one byte per pixel, behind the input offset.</source>
        <translation>Chaque canal a sa propre mémoire, un octet par pixel, après la position d’entrée.</translation>
    </message>
    <message>
        <source>Four processors share a memory and keep a word of four channels for each pixel, pass and operand, behind the input offset. Folding trades pixels for channels and fills more memories.</source>
        <translation>Quatre processeurs partagent une mémoire et y gardent un mot de quatre canaux par pixel, passe et opérande, après la position d’entrée. Le repliement échange des pixels contre des canaux et remplit plus de mémoires.</translation>
    </message>
    <message>
        <source>The output does not fit into a data memory instance.</source>
        <translation>La sortie ne tient pas dans une mémoire de données.</translation>
    </message>
    <message>
        <source>Four processors share a memory and write a word of four channels for each pixel and each 64 output channels, behind the output offset; 32-bit results take four times as much.</source>
        <translation>Quatre processeurs partagent une mémoire et y écrivent un mot de quatre canaux par pixel et par 64 canaux de sortie, après la position de sortie&#xa0;; les résultats à 32 bits prennent quatre fois plus.</translation>
    </message>
    <message>
        <source>The output offset is out of range.</source>
        <translation>La position de sortie est hors limites.</translation>
    </message>
    <message>
        <source>The offset is where the output begins in data memory.</source>
        <translation>La position est l’endroit de la mémoire de données où commence la sortie.</translation>
    </message>
    <message>
        <source>Output words are too far apart.</source>
        <translation>Les mots de sortie sont trop éloignés.</translation>
    </message>
    <message>
        <source>at most %1 words between two</source>
        <translation>au plus %1 mots entre deux</translation>
    </message>
    <message>
        <source>The step of the write pointer counts the gap and every 64 output channels; its register field ends there.</source>
        <translation>Le pas du pointeur d’écriture compte l’écart et chaque tranche de 64 canaux de sortie&#xa0;; son champ de registre s’arrête là.</translation>
    </message>
    <message>
        <source>Set the write gap to %1</source>
        <translation>Régler l’écart d’écriture à %1</translation>
    </message>
    <message>
        <source>Let all these processors be chosen automatically</source>
        <translation>Laisser choisir tous ces processeurs automatiquement</translation>
    </message>
    <message>
        <source>The operands are in different processors.</source>
        <translation>Les opérandes sont dans des processeurs différents.</translation>
    </message>
    <message>
        <source>the same output processors for all operands</source>
        <translation>les mêmes processeurs de sortie pour tous les opérandes</translation>
    </message>
    <message>
        <source>different maps, %1 together</source>
        <translation>des cartes différentes, %1 ensemble</translation>
    </message>
    <message>
        <source>Each processor combines the operands that lie in its own memory, one word behind the other.</source>
        <translation>Chaque processeur combine les opérandes qui se trouvent dans sa propre mémoire, un mot derrière l’autre.</translation>
    </message>
    <message>
        <source>Concatenated sources share processors.</source>
        <translation>Des sources concaténées partagent des processeurs.</translation>
    </message>
    <message>
        <source>processors of their own for each source</source>
        <translation>des processeurs distincts pour chaque source</translation>
    </message>
    <message>
        <source>overlapping maps, %1 together</source>
        <translation>des cartes qui se chevauchent, %1 ensemble</translation>
    </message>
    <message>
        <source>In one pass a processor reads one channel, so channels that are joined must lie in different processors.</source>
        <translation>En une passe, un processeur lit un canal&#xa0;; les canaux joints doivent donc se trouver dans des processeurs différents.</translation>
    </message>
    <message>
        <source>Concatenated sources stand in another order than their processors.</source>
        <translation>Les sources concaténées ne sont pas dans l’ordre de leurs processeurs.</translation>
    </message>
    <message>
        <source>ascending processors</source>
        <translation>des processeurs croissants</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>un autre ordre</translation>
    </message>
    <message>
        <source>Channels are numbered by processor; the kernels must be sorted the same way.</source>
        <translation>Les canaux sont numérotés par processeur&#xa0;; les noyaux doivent être rangés de même.</translation>
    </message>
    <message>
        <source>Read the sources in the order of their processors</source>
        <translation>Lire les sources dans l’ordre de leurs processeurs</translation>
    </message>
    <message>
        <source>Some processors of the layer have no data.</source>
        <translation>Certains processeurs de la couche n’ont pas de données.</translation>
    </message>
    <message>
        <source>Some data of the sources are not read.</source>
        <translation>Certaines données des sources ne sont pas lues.</translation>
    </message>
    <message>
        <source>the processors that the sources write to: %1</source>
        <translation>les processeurs où écrivent les sources&#xa0;: %1</translation>
    </message>
    <message>
        <source>A processor reads what a source has left in its own data memory.</source>
        <translation>Un processeur lit ce qu’une source a laissé dans sa propre mémoire de données.</translation>
    </message>
    <message>
        <source>The input offset is not where the sources begin.</source>
        <translation>La position d’entrée n’est pas celle où commencent les sources.</translation>
    </message>
    <message>
        <source>The layer would read other data than the named sources have written.</source>
        <translation>La couche lirait d’autres données que celles écrites par les sources nommées.</translation>
    </message>
    <message>
        <source>Set the input offset to %1</source>
        <translation>Régler la position d’entrée à %1</translation>
    </message>
    <message>
        <source>State layer %1 as the source</source>
        <translation>Indiquer la couche %1 comme source</translation>
    </message>
    <message>
        <source>The input offset is not where the layer before has written, and no source is stated.</source>
        <translation>La position d’entrée n’est pas celle où la couche précédente a écrit, et aucune source n’est indiquée.</translation>
    </message>
    <message>
        <source>Layer %1 is taken as the source, which may be wrong.</source>
        <translation>La couche %1 est prise comme source, ce qui peut être faux.</translation>
    </message>
    <message>
        <source>Set the write gap of the sources to %1</source>
        <translation>Régler l’écart d’écriture des sources à %1</translation>
    </message>
    <message>
        <source>The write gap of a source does not fit the way the sources are joined.</source>
        <translation>L’écart d’écriture d’une source ne convient pas à la façon dont les sources sont jointes.</translation>
    </message>
    <message>
        <source>write gap %1</source>
        <translation>écart d’écriture %1</translation>
    </message>
    <message>
        <source>write gap %1 of layer %2</source>
        <translation>écart d’écriture %1 de la couche %2</translation>
    </message>
    <message>
        <source>Sources in the same processors are read word by word in turn: each leaves room for the words of the others.</source>
        <translation>Les sources placées dans les mêmes processeurs sont lues mot par mot à tour de rôle&#xa0;: chacune laisse la place aux mots des autres.</translation>
    </message>
    <message>
        <source>Set the read gap to %1</source>
        <translation>Régler l’écart de lecture à %1</translation>
    </message>
    <message>
        <source>The read gap does not match the write gap of the sources.</source>
        <translation>L’écart de lecture ne correspond pas à l’écart d’écriture des sources.</translation>
    </message>
    <message>
        <source>read gap %1</source>
        <translation>écart de lecture %1</translation>
    </message>
    <message>
        <source>read gap %1, write gap %2</source>
        <translation>écart de lecture %1, écart d’écriture %2</translation>
    </message>
    <message>
        <source>The words of the sources stand in turn; the read gap skips only what belongs to none of them.</source>
        <translation>Les mots des sources alternent&#xa0;; l’écart de lecture ne saute que ce qui n’appartient à aucune d’elles.</translation>
    </message>
    <message>
        <source>The read gap does not match the write gap of the source.</source>
        <translation>L’écart de lecture ne correspond pas à l’écart d’écriture de la source.</translation>
    </message>
    <message>
        <source>read gap %1, as layer %2 writes</source>
        <translation>écart de lecture %1, comme écrit la couche %2</translation>
    </message>
    <message>
        <source>A layer that leaves gaps between its words must be read with the same gaps, or with the words that fill them.</source>
        <translation>Une couche qui laisse des écarts entre ses mots doit être lue avec les mêmes écarts, ou avec les mots qui les comblent.</translation>
    </message>
    <message>
        <source>Streaming begins with data from the FIFO and goes on from layer to layer without a break.</source>
        <translation>Le flux commence par des données de la FIFO et continue de couche en couche sans interruption.</translation>
    </message>
    <message>
        <source>Streaming needs the FIFO.</source>
        <translation>Le traitement en flux demande la FIFO.</translation>
    </message>
    <message>
        <source>input through the FIFO</source>
        <translation>une entrée par la FIFO</translation>
    </message>
    <message>
        <source>input in data memory</source>
        <translation>une entrée en mémoire de données</translation>
    </message>
    <message>
        <source>Use the FIFO</source>
        <translation>Utiliser la FIFO</translation>
    </message>
    <message>
        <source>Streaming needs layer 0 as the start layer.</source>
        <translation>Le traitement en flux demande la couche 0 comme couche de départ.</translation>
    </message>
    <message>
        <source>The FIFOs feed layer 0.</source>
        <translation>Les FIFO alimentent la couche 0.</translation>
    </message>
    <message>
        <source>A streaming layer follows one that does not stream.</source>
        <translation>Une couche en flux suit une couche qui ne l’est pas.</translation>
    </message>
    <message>
        <source>layer %1 streaming as well</source>
        <translation>la couche %1 aussi en flux</translation>
    </message>
    <message>
        <source>layer %1 not streaming</source>
        <translation>la couche %1 sans flux</translation>
    </message>
    <message>
        <source>Stream layer %1 as well</source>
        <translation>Traiter aussi la couche %1 en flux</translation>
    </message>
    <message>
        <source>A streaming layer hands on to a layer that is not the next one.</source>
        <translation>Une couche en flux passe la main à une couche qui n’est pas la suivante.</translation>
    </message>
    <message>
        <source>Streaming layers run at the same time, in the order of their registers.</source>
        <translation>Les couches en flux s’exécutent en même temps, dans l’ordre de leurs registres.</translation>
    </message>
    <message>
        <source>The last streaming layer must pad.</source>
        <translation>La dernière couche en flux doit avoir un remplissage.</translation>
    </message>
    <message>
        <source>padding of at least 1</source>
        <translation>un remplissage d’au moins 1</translation>
    </message>
    <message>
        <source>The MAX78000 cannot end a stream with a layer that has no padding; the MAX78002 can.</source>
        <translation>Le MAX78000 ne peut pas terminer un flux par une couche sans remplissage&#xa0;; le MAX78002, si.</translation>
    </message>
    <message>
        <source>A pass-through layer cannot stream.</source>
        <translation>Une couche à passage direct ne peut pas être en flux.</translation>
    </message>
    <message>
        <source>a convolution</source>
        <translation>une convolution</translation>
    </message>
    <message>
        <source>The MAX78002 streams convolutions only.</source>
        <translation>Le MAX78002 ne traite en flux que des convolutions.</translation>
    </message>
    <message>
        <source>Too many layers stream.</source>
        <translation>Trop de couches sont en flux.</translation>
    </message>
    <message>
        <source>the first %1 layers at most</source>
        <translation>au plus les %1 premières couches</translation>
    </message>
    <message>
        <source>Only the first 8 layers have registers for the rolling buffers of streaming.</source>
        <translation>Seules les 8 premières couches ont des registres pour les tampons tournants du flux.</translation>
    </message>
    <message>
        <source>Streaming together with a bias might not work.</source>
        <translation>Un traitement en flux avec un biais pourrait ne pas fonctionner.</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>pas de biais</translation>
    </message>
    <message>
        <source>a bias</source>
        <translation>un biais</translation>
    </message>
    <message>
        <source>The vendor warns of this combination on the MAX78000.</source>
        <translation>Le fabricant met en garde contre cette combinaison sur le MAX78000.</translation>
    </message>
    <message>
        <source>The pool size is too small.</source>
        <translation>La taille du pooling est trop petite.</translation>
    </message>
    <message>
        <source>The pool stride is too small.</source>
        <translation>Le pas du pooling est trop petit.</translation>
    </message>
    <message>
        <source>The pool dilation is too small.</source>
        <translation>La dilatation du pooling est trop petite.</translation>
    </message>
    <message>
        <source>The kernel size is too small.</source>
        <translation>La taille du noyau est trop petite.</translation>
    </message>
    <message>
        <source>The padding is too small.</source>
        <translation>Le remplissage est trop petit.</translation>
    </message>
    <message>
        <source>The stride is too small.</source>
        <translation>Le pas est trop petit.</translation>
    </message>
    <message>
        <source>The dilation is too small.</source>
        <translation>La dilatation est trop petite.</translation>
    </message>
    <message>
        <source>The output padding is too small.</source>
        <translation>Le remplissage de sortie est trop petit.</translation>
    </message>
    <message>
        <source>The number of groups is too small.</source>
        <translation>Le nombre de groupes est trop petit.</translation>
    </message>
    <message>
        <source>The number of output channels is too small.</source>
        <translation>Le nombre de canaux de sortie est trop petit.</translation>
    </message>
    <message>
        <source>The row crop is too small.</source>
        <translation>Le rognage des lignes est trop petit.</translation>
    </message>
    <message>
        <source>The channel skip is too small.</source>
        <translation>Le saut de canaux est trop petit.</translation>
    </message>
    <message>
        <source>The write gap is too small.</source>
        <translation>L’écart d’écriture est trop petit.</translation>
    </message>
    <message>
        <source>The read gap is too small.</source>
        <translation>L’écart de lecture est trop petit.</translation>
    </message>
    <message>
        <source>The number of input channels is too small.</source>
        <translation>Le nombre de canaux d’entrée est trop petit.</translation>
    </message>
    <message>
        <source>The input size is too small.</source>
        <translation>La taille d’entrée est trop petite.</translation>
    </message>
    <message>
        <source>The input offset is too small.</source>
        <translation>La position d’entrée est trop petite.</translation>
    </message>
    <message>
        <source>The buffer shift is too small.</source>
        <translation>Le décalage du tampon est trop petit.</translation>
    </message>
    <message>
        <source>The buffer insert is too small.</source>
        <translation>L’insertion dans le tampon est trop petite.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>Sizes and strides count from 1, paddings, gaps and offsets from 0.</source>
        <translation>Tailles et pas se comptent à partir de 1&#xa0;; remplissages, écarts et positions à partir de 0.</translation>
    </message>
    <message>
        <source>Raise it to the smallest allowed value</source>
        <translation>Relever à la plus petite valeur admise</translation>
    </message>
    <message>
        <source>The layer has several operands but no element-wise operation.</source>
        <translation>La couche a plusieurs opérandes mais pas d’opération élément par élément.</translation>
    </message>
    <message>
        <source>Operands are what an element-wise operation combines.</source>
        <translation>Les opérandes sont ce qu’une opération élément par élément combine.</translation>
    </message>
    <message>
        <source>An element-wise operation cannot have that many operands.</source>
        <translation>Une opération élément par élément ne peut pas avoir autant d’opérandes.</translation>
    </message>
    <message>
        <source>2 to 16 operands</source>
        <translation>de 2 à 16 opérandes</translation>
    </message>
    <message>
        <source>The operands of a pixel are read one after the other; a 4-bit counter counts them.</source>
        <translation>Les opérandes d’un pixel sont lus l’un après l’autre&#xa0;; un compteur de 4 bits les compte.</translation>
    </message>
    <message>
        <source>Use %1 operands</source>
        <translation>Utiliser %1 opérandes</translation>
    </message>
    <message>
        <source>Weights cannot have %1 bits.</source>
        <translation>Des poids ne peuvent pas avoir %1 bits.</translation>
    </message>
    <message>
        <source>A kernel word of 8 bits is cut into one, two, four or eight weights.</source>
        <translation>Un mot de noyau de 8 bits se découpe en un, deux, quatre ou huit poids.</translation>
    </message>
    <message>
        <source>The output cannot have %1 bits.</source>
        <translation>La sortie ne peut pas avoir %1 bits.</translation>
    </message>
    <message>
        <source>8 or 32 bits</source>
        <translation>8 ou 32 bits</translation>
    </message>
    <message>
        <source>Results leave the accelerator clipped to 8 bits or as the full 32-bit sum.</source>
        <translation>Les résultats quittent l’accélérateur écrêtés à 8 bits ou sous forme de somme complète à 32 bits.</translation>
    </message>
    <message>
        <source>Write %1 bits</source>
        <translation>Écrire %1 bits</translation>
    </message>
    <message>
        <source>The layer reads the data buffer without saying where and what.</source>
        <translation>La couche lit le tampon de données sans indiquer où ni quoi.</translation>
    </message>
    <message>
        <source>input and output offsets, input size and input channels</source>
        <translation>positions d’entrée et de sortie, taille et canaux d’entrée</translation>
    </message>
    <message>
        <source>not all of them</source>
        <translation>pas tous</translation>
    </message>
    <message>
        <source>The rolling buffer is filled from outside; nothing tells its shape but the layer that reads it.</source>
        <translation>Le tampon tournant est rempli de l’extérieur&#xa0;; seule la couche qui le lit peut en dire la forme.</translation>
    </message>
    <message>
        <source>Read the layer before instead</source>
        <translation>Lire plutôt la couche précédente</translation>
    </message>
    <message>
        <source>Only a pass-through layer with stated sources can shift the data buffer.</source>
        <translation>Seule une couche à passage direct avec des sources indiquées peut décaler le tampon de données.</translation>
    </message>
    <message>
        <source>a pass-through layer with sources</source>
        <translation>une couche à passage direct avec des sources</translation>
    </message>
    <message>
        <source>Shifting is a copy of the buffer onto itself, some pixels further.</source>
        <translation>Décaler, c’est copier le tampon sur lui-même, quelques pixels plus loin.</translation>
    </message>
    <message>
        <source>Do not shift the buffer</source>
        <translation>Ne pas décaler le tampon</translation>
    </message>
    <message>
        <source>The layer inserts into the data buffer, but its output offset is not stated.</source>
        <translation>La couche insère dans le tampon de données, mais sa position de sortie n’est pas indiquée.</translation>
    </message>
    <message>
        <source>an output offset</source>
        <translation>une position de sortie</translation>
    </message>
    <message>
        <source>New data go to a fixed place in the buffer.</source>
        <translation>Les nouvelles données vont à un endroit fixe du tampon.</translation>
    </message>
    <message>
        <source>Do not insert into the buffer</source>
        <translation>Ne pas insérer dans le tampon</translation>
    </message>
    <message>
        <source>rows after pooling</source>
        <translation>lignes après pooling</translation>
    </message>
    <message>
        <source>columns after pooling</source>
        <translation>colonnes après pooling</translation>
    </message>
    <message>
        <source>elements of a pooling window</source>
        <translation>éléments d’une fenêtre de pooling</translation>
    </message>
    <message>
        <source>passes over the input, 64 channels each</source>
        <translation>passes sur l’entrée, de 64 canaux chacune</translation>
    </message>
    <message>
        <source>operands of the element-wise operation</source>
        <translation>opérandes de l’opération élément par élément</translation>
    </message>
    <message>
        <source>a padding element</source>
        <translation>un élément de remplissage</translation>
    </message>
    <message>
        <source>a data element</source>
        <translation>un élément de données</translation>
    </message>
    <message>
        <source>time slots to write one pixel</source>
        <translation>créneaux pour écrire un pixel</translation>
    </message>
    <message>
        <source>Reading the pixels</source>
        <translation>Lecture des pixels</translation>
    </message>
    <message>
        <source>Writing the pixels</source>
        <translation>Écriture des pixels</translation>
    </message>
    <message>
        <source>kernel rows</source>
        <translation>lignes du noyau</translation>
    </message>
    <message>
        <source>kernel columns</source>
        <translation>colonnes du noyau</translation>
    </message>
    <message>
        <source>padding rows</source>
        <translation>lignes de remplissage</translation>
    </message>
    <message>
        <source>padding columns</source>
        <translation>colonnes de remplissage</translation>
    </message>
    <message>
        <source>output columns</source>
        <translation>colonnes de sortie</translation>
    </message>
    <message>
        <source>kernels per processor and pass, with alignment</source>
        <translation>noyaux par processeur et par passe, alignement compris</translation>
    </message>
    <message>
        <source>passes of pooling after the element-wise operation</source>
        <translation>passes de pooling après l’opération élément par élément</translation>
    </message>
    <message>
        <source>a padding row above</source>
        <translation>une ligne de remplissage au-dessus</translation>
    </message>
    <message>
        <source>a row that cannot give output yet</source>
        <translation>une ligne qui ne peut pas encore donner de sortie</translation>
    </message>
    <message>
        <source>reading a row with output</source>
        <translation>lecture d’une ligne avec sortie</translation>
    </message>
    <message>
        <source>reading a padding row below</source>
        <translation>lecture d’une ligne de remplissage au-dessous</translation>
    </message>
    <message>
        <source>writing an output row</source>
        <translation>écriture d’une ligne de sortie</translation>
    </message>
    <message>
        <source>Flatten unit</source>
        <translation>Unité d’aplatissement</translation>
    </message>
    <message>
        <source>Pooling after the element-wise operation</source>
        <translation>Pooling après l’opération élément par élément</translation>
    </message>
    <message>
        <source>Padding rows above</source>
        <translation>Lignes de remplissage au-dessus</translation>
    </message>
    <message>
        <source>First rows, without output</source>
        <translation>Premières lignes, sans sortie</translation>
    </message>
    <message>
        <source>Rows with output: reading</source>
        <translation>Lignes avec sortie&#xa0;: lecture</translation>
    </message>
    <message>
        <source>Rows with output: writing</source>
        <translation>Lignes avec sortie&#xa0;: écriture</translation>
    </message>
    <message>
        <source>Padding rows below: reading</source>
        <translation>Lignes de remplissage au-dessous&#xa0;: lecture</translation>
    </message>
    <message>
        <source>Padding rows below: writing</source>
        <translation>Lignes de remplissage au-dessous&#xa0;: écriture</translation>
    </message>
    <message>
        <source>%1 passes, because %2 input channels are more than 64 processors.</source>
        <translation>%1 passes, car %2 canaux d’entrée dépassent les 64 processeurs.</translation>
    </message>
    <message>
        <source>Mostly writing: each output channel costs one cycle per output pixel, so fewer channels or pixels help.</source>
        <translation>Surtout de l’écriture&#xa0;: chaque canal de sortie coûte un cycle par pixel de sortie&#xa0;; moins de canaux ou de pixels aident donc.</translation>
    </message>
    <message>
        <source>Mostly reading: each pixel costs the same however few channels it has, so fewer pixels help, by folding or pooling.</source>
        <translation>Surtout de la lecture&#xa0;: chaque pixel coûte autant, si peu de canaux qu’il ait&#xa0;; moins de pixels aident donc, par repliement ou pooling.</translation>
    </message>
    <message>
        <source>Streaming: half as much again</source>
        <translation>Flux&#xa0;: moitié plus</translation>
    </message>
    <message>
        <source>Pipeline above 50 MHz, as measured</source>
        <translation>Pipeline au-dessus de 50 MHz, selon les mesures</translation>
    </message>
    <message>
        <source>multipliers of a processor that work at once</source>
        <translation>multiplieurs d’un processeur qui travaillent en même temps</translation>
    </message>
    <message>
        <source>processors at work: the input channels, at most 64</source>
        <translation>processeurs au travail&#xa0;: les canaux d’entrée, 64 au plus</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations</source>
        <translation>Opérations de multiplication-accumulation</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Element-wise operation</source>
        <translation>Opération élément par élément</translation>
    </message>
    <message>
        <source>Only %1 of 64 processors work, because the layer reads %1 channels.</source>
        <translation>Seuls %1 processeurs sur 64 travaillent, car la couche lit %1 canaux.</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>folding</source>
        <translation>repliement</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>opérations</translation>
    </message>
    <message>
        <source>weight memory (bytes)</source>
        <translation>mémoire de poids (octets)</translation>
    </message>
    <message>
        <source>bias memory (bytes)</source>
        <translation>mémoire de biais (octets)</translation>
    </message>
    <message>
        <source>data memory peak (bytes)</source>
        <translation>pic de mémoire de données (octets)</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>cycles</translation>
    </message>
    <message>
        <source>latency (µs)</source>
        <translation>latence (µs)</translation>
    </message>
    <message>
        <source>energy (µJ)</source>
        <translation>énergie (µJ)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>max pooling %1, stride %2</source>
        <translation>max pooling %1, pas %2</translation>
    </message>
    <message>
        <source>average pooling %1, stride %2</source>
        <translation>pooling moyen %1, pas %2</translation>
    </message>
    <message>
        <source>sub-sampling by %1</source>
        <translation>sous-échantillonnage par %1</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation>valeur absolue</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>opération</translation>
    </message>
    <message>
        <source>output channels</source>
        <translation>canaux de sortie</translation>
    </message>
    <message>
        <source>%1 instead of %2 output channels</source>
        <translation>%1 au lieu de %2 canaux de sortie</translation>
    </message>
    <message>
        <source>input size</source>
        <translation>taille d’entrée</translation>
    </message>
    <message>
        <source>%1 instead of %2 input pixels</source>
        <translation>%1 au lieu de %2 pixels d’entrée</translation>
    </message>
    <message>
        <source>input channels</source>
        <translation>canaux d’entrée</translation>
    </message>
    <message>
        <source>%1 instead of %2 input channels</source>
        <translation>%1 au lieu de %2 canaux d’entrée</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>noyau</translation>
    </message>
    <message>
        <source>kernel %1 instead of %2</source>
        <translation>noyau %1 au lieu de %2</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>pooling</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>stride %1 instead of %2</source>
        <translation>pas %1 au lieu de %2</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>remplissage</translation>
    </message>
    <message>
        <source>padding %1 instead of %2</source>
        <translation>remplissage %1 au lieu de %2</translation>
    </message>
    <message>
        <source>dilation</source>
        <translation>dilatation</translation>
    </message>
    <message>
        <source>dilation %1 instead of %2</source>
        <translation>dilatation %1 au lieu de %2</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>groupes</translation>
    </message>
    <message>
        <source>%1 instead of %2 groups</source>
        <translation>%1 au lieu de %2 groupes</translation>
    </message>
    <message>
        <source>operands</source>
        <translation>opérandes</translation>
    </message>
    <message>
        <source>%1 instead of %2 operands</source>
        <translation>%1 au lieu de %2 opérandes</translation>
    </message>
    <message>
        <source>streaming: %1 instead of %2</source>
        <translation>flux&#xa0;: %1 au lieu de %2</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activation</translation>
    </message>
    <message>
        <source>output bits</source>
        <translation>bits de sortie</translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit output</source>
        <translation>sortie à %1 au lieu de %2 bits</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>bits des poids</translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights</source>
        <translation>poids à %1 au lieu de %2 bits</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>biais</translation>
    </message>
    <message>
        <source>bias: %1 instead of %2</source>
        <translation>biais&#xa0;: %1 au lieu de %2</translation>
    </message>
    <message>
        <source>depth-wise convolution</source>
        <translation>convolution en profondeur</translation>
    </message>
    <message>
        <source>2D convolution</source>
        <translation>convolution 2D</translation>
    </message>
    <message>
        <source>add, 2D convolution</source>
        <translation>addition, convolution 2D</translation>
    </message>
    <message>
        <source>subtract, 2D convolution</source>
        <translation>soustraction, convolution 2D</translation>
    </message>
    <message>
        <source>or, 2D convolution</source>
        <translation>ou, convolution 2D</translation>
    </message>
    <message>
        <source>xor, 2D convolution</source>
        <translation>ou exclusif, convolution 2D</translation>
    </message>
    <message>
        <source>1D convolution</source>
        <translation>convolution 1D</translation>
    </message>
    <message>
        <source>add, 1D convolution</source>
        <translation>addition, convolution 1D</translation>
    </message>
    <message>
        <source>subtract, 1D convolution</source>
        <translation>soustraction, convolution 1D</translation>
    </message>
    <message>
        <source>or, 1D convolution</source>
        <translation>ou, convolution 1D</translation>
    </message>
    <message>
        <source>xor, 1D convolution</source>
        <translation>ou exclusif, convolution 1D</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>passage direct</translation>
    </message>
    <message>
        <source>add</source>
        <translation>addition</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>soustraction</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>xor</source>
        <translation>ou exclusif</translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation>convolution transposée</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>macc</source>
        <translation>macc</translation>
    </message>
    <message>
        <source>comp</source>
        <translation>comp</translation>
    </message>
    <message>
        <source>mul</source>
        <translation>mul</translation>
    </message>
    <message>
        <source>bitwise</source>
        <translation>bit à bit</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>ops</source>
        <translation>ops</translation>
    </message>
    <message>
        <source>weight bytes</source>
        <translation>octets de poids</translation>
    </message>
    <message>
        <source>bias bytes</source>
        <translation>octets de biais</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>not executed</source>
        <translation>non exécutée</translation>
    </message>
    <message>
        <source>start-up</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Latency per layer (µs)</source>
        <translation>Latence par couche (µs)</translation>
    </message>
    <message>
        <source>Latency per layer (% of %1)</source>
        <translation>Latence par couche (% de %1)</translation>
    </message>
    <message>
        <source>Latency up to and with each layer (µs)</source>
        <translation>Latence jusqu’à chaque couche comprise (µs)</translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation>Réseau entier</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>weight memory (% of the chip&apos;s)</source>
        <translation>mémoire de poids (% de celle de la puce)</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>whole network</source>
        <translation>réseau entier</translation>
    </message>
    <message>
        <source>layer %1 %2 µs</source>
        <translation>couche %1 %2 µs</translation>
    </message>
    <message>
        <source>%1 %2 µs</source>
        <translation>%1 %2 µs</translation>
    </message>
    <message>
        <source>layer %1 %2 bytes</source>
        <translation>couche %1 %2 octets</translation>
    </message>
    <message>
        <source>%1 %2 bytes</source>
        <translation>%1 %2 octets</translation>
    </message>
    <message>
        <source>folding %1</source>
        <translation>repliement %1</translation>
    </message>
    <message>
        <source>no folding instead of %1</source>
        <translation>aucun repliement au lieu de %1</translation>
    </message>
    <message>
        <source>folding %1 instead of %2</source>
        <translation>repliement %1 au lieu de %2</translation>
    </message>
    <message>
        <source> instead of </source>
        <translation> au lieu de </translation>
    </message>
    <message>
        <source>despite </source>
        <translation>malgré </translation>
    </message>
    <message>
        <source> (</source>
        <translation> (</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>)</source>
        <translation>)</translation>
    </message>
    <message>
        <source>: </source>
        <translation>&#xa0;: </translation>
    </message>
    <message>
        <source> (not in %1)</source>
        <translation> (absente de %1)</translation>
    </message>
    <message>
        <source>, %1 other layers %2 µs</source>
        <translation>, %1 autres couches %2 µs</translation>
    </message>
    <message>
        <source>, %1 other layers %2 bytes</source>
        <translation>, %1 autres couches %2 octets</translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights in %3</source>
        <translation>poids à %1 au lieu de %2 bits dans %3</translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights in layer %3</source>
        <translation>poids à %1 au lieu de %2 bits dans la couche %3</translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights in layers %3</source>
        <translation>poids à %1 au lieu de %2 bits dans les couches %3</translation>
    </message>
    <message>
        <source>half the weight memory (%1 instead of %2 bytes)</source>
        <translation>deux fois moins de mémoire de poids (%1 au lieu de %2 octets)</translation>
    </message>
    <message>
        <source>twice the weight memory (%1 instead of %2 bytes)</source>
        <translation>deux fois plus de mémoire de poids (%1 au lieu de %2 octets)</translation>
    </message>
    <message>
        <source>%1 bytes more weight memory</source>
        <translation>%1 octets de mémoire de poids en plus</translation>
    </message>
    <message>
        <source>%1 bytes (%2 %) less weight memory</source>
        <translation>%1 octets (%2&#xa0;%) de mémoire de poids en moins</translation>
    </message>
    <message>
        <source>%1 bytes (%2 %) more weight memory</source>
        <translation>%1 octets (%2&#xa0;%) de mémoire de poids en plus</translation>
    </message>
    <message>
        <source>%1 is %2 µs slower than %3</source>
        <translation>%1 est plus lent de %2 µs que %3</translation>
    </message>
    <message>
        <source>%1 is %2 µs (%3 %) faster than %4</source>
        <translation>%1 est plus rapide de %2 µs (%3&#xa0;%) que %4</translation>
    </message>
    <message>
        <source>%1 is %2 µs (%3 %) slower than %4</source>
        <translation>%1 est plus lent de %2 µs (%3&#xa0;%) que %4</translation>
    </message>
    <message>
        <source>What %1 costs is not known: the shape of a layer cannot be derived.</source>
        <translation>On ne sait pas ce que coûte %1&#xa0;: la forme d’une couche ne peut pas être déduite.</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>%1 is as fast as %2 and needs as much weight memory.</source>
        <translation>%1 est aussi rapide que %2 et demande autant de mémoire de poids.</translation>
    </message>
    <message>
        <source>%1 is as fast as %2 and needs </source>
        <translation>%1 est aussi rapide que %2 et demande </translation>
    </message>
    <message>
        <source> It needs </source>
        <translation> Ce réseau demande </translation>
    </message>
    <message>
        <source>No earlier layer has the shape of the one before &quot;%1&quot;: name what to combine, as in &quot;add(1,3)&quot;.</source>
        <translation>Aucune couche antérieure n’a la forme de celle qui précède «&#xa0;%1&#xa0;»&#xa0;: nommer ce qu’il faut combiner, comme dans «&#xa0;add(1,3)&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an earlier layer: write its number from 1, its name, or &quot;in&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une couche antérieure&#xa0;: écrire son numéro à partir de 1, son nom, ou «&#xa0;in&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs before the first layer.</source>
        <translation>La place de «&#xa0;%1&#xa0;» est avant la première couche.</translation>
    </message>
    <message>
        <source>A sketch has at most %1 layers.</source>
        <translation>Une esquisse a %1 couches au plus.</translation>
    </message>
    <message>
        <source>The sketch is too long.</source>
        <translation>L’esquisse est trop longue.</translation>
    </message>
    <message>
        <source>A number is missing after &quot;%1&quot;, as in &quot;%2&quot;.</source>
        <translation>Il manque un nombre après «&#xa0;%1&#xa0;», comme dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The number must be from %1 to %2.</source>
        <translation>Le nombre doit aller de %1 à %2.</translation>
    </message>
    <message>
        <source>Weights have 1, 2, 4 or 8 bits, or are binary (&quot;:b&quot;).</source>
        <translation>Les poids ont 1, 2, 4 ou 8 bits, ou sont binaires («&#xa0;:b&#xa0;»).</translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation>La parenthèse fermante manque.</translation>
    </message>
    <message>
        <source>A layer is missing between the parentheses, as in &quot;add(1,3)&quot;.</source>
        <translation>Il manque une couche entre les parenthèses, comme dans «&#xa0;add(1,3)&#xa0;».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. There are: k3 p1 s2 y2 g8 :4 ! /2 relu abs none bias nobias flat noflat w8 w32 shift add sub or xor stream chw out.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une option. Options possibles : k3 p1 s2 y2 g8 :4 ! /2 relu abs none bias nobias flat noflat w8 w32 shift add sub or xor stream chw out.</translation>
    </message>
    <message>
        <source>Results are 8 or 32 bits wide: w8 or w32.</source>
        <translation>Les résultats ont 8 ou 32 bits&#xa0;: w8 ou w32.</translation>
    </message>
    <message>
        <source>The sources are given twice.</source>
        <translation>Les sources sont indiquées deux fois.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a layer. Write c16 (convolution), d16 (1-D), t16 (transposed), dw (depth-wise), fc10 (linear), max2, avg2, add, pass, fold4, in3x88x88 or :4.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une couche. Écrire c16 (convolution), d16 (1D), t16 (transposée), dw (en profondeur), fc10 (linéaire), max2, avg2, add, pass, fold4, in3x88x88 ou :4.</translation>
    </message>
    <message>
        <source>The picture is channels x rows x columns, as in &quot;in3x88x88&quot;.</source>
        <translation>L’image est canaux x lignes x colonnes, comme dans «&#xa0;in3x88x88&#xa0;».</translation>
    </message>
    <message>
        <source>Folding is one number, as in &quot;fold4&quot;.</source>
        <translation>Le repliement est un seul nombre, comme dans «&#xa0;fold4&#xa0;».</translation>
    </message>
    <message>
        <source>Use %1-bit weights in all layers</source>
        <translation>Utiliser des poids à %1 bits dans toutes les couches</translation>
    </message>
    <message>
        <source>Begin with the first kernel column</source>
        <translation>Commencer à la première colonne de noyaux</translation>
    </message>
    <message>
        <source>Kernel memory is exhausted.</source>
        <translation>La mémoire de noyaux est épuisée.</translation>
    </message>
    <message>
        <source>at most %1 columns in each processor</source>
        <translation>au plus %1 colonnes dans chaque processeur</translation>
    </message>
    <message>
        <source>%1 columns with those of other layers, %2 for this one</source>
        <translation>%1 colonnes avec celles des autres couches, %2 pour celle-ci</translation>
    </message>
    <message>
        <source>Every processor keeps the kernels of its channels, nine bytes to a column, for all layers at once. Narrow weights pack two, four or eight kernels where one of 8 bits fits.</source>
        <translation>Chaque processeur garde les noyaux de ses canaux, neuf octets par colonne, pour toutes les couches à la fois. Avec des poids étroits, deux, quatre ou huit noyaux tiennent là où il en tient un à 8 bits.</translation>
    </message>
    <message>
        <source>Bias memory is exhausted.</source>
        <translation>La mémoire de biais est épuisée.</translation>
    </message>
    <message>
        <source>room for %1 bytes in one quadrant</source>
        <translation>la place pour %1 octets dans un quadrant</translation>
    </message>
    <message>
        <source>%1 bytes in each of the %2 quadrants in use</source>
        <translation>%1 octets dans chacun des %2 quadrants utilisés</translation>
    </message>
    <message>
        <source>Each quadrant has a small memory for biases, one byte per output channel; quadrants without processors at work do not count.</source>
        <translation>Chaque quadrant a une petite mémoire pour les biais, un octet par canal de sortie&#xa0;; les quadrants sans processeurs au travail ne comptent pas.</translation>
    </message>
    <message>
        <source>FaceNet v1: the first sketch</source>
        <translation>FaceNet v1&#xa0;: la première esquisse</translation>
    </message>
    <message>
        <source>FaceNet v2: wider and deeper</source>
        <translation>FaceNet v2&#xa0;: plus large et plus profond</translation>
    </message>
    <message>
        <source>FaceNet v3: v2 with 4-bit weights</source>
        <translation>FaceNet v3&#xa0;: v2 avec des poids à 4 bits</translation>
    </message>
    <message>
        <source>FaceNet v5: input folded by 4</source>
        <translation>FaceNet v5&#xa0;: entrée repliée par 4</translation>
    </message>
    <message>
        <source>FaceNet v6: narrow</source>
        <translation>FaceNet v6&#xa0;: étroit</translation>
    </message>
    <message>
        <source>FaceNet v7: narrowest</source>
        <translation>FaceNet v7&#xa0;: le plus étroit</translation>
    </message>
    <message>
        <source>Keyword spotting: 20 spoken words from one second of sound</source>
        <translation>Détection de mots-clés&#xa0;: 20 mots parlés dans une seconde de son</translation>
    </message>
    <message>
        <source>Image classifier: 32x32 pictures, with a shortcut</source>
        <translation>Classifieur d’images&#xa0;: images 32x32, avec un raccourci</translation>
    </message>
    <message>
        <source>Too big: a network that does not fit, yet</source>
        <translation>Trop grand&#xa0;: un réseau qui ne tient pas, pour l’instant</translation>
    </message>
    <message>
        <source>FaceNet: is there a face in the picture?</source>
        <translation>FaceNet&#xa0;: y a-t-il un visage sur l’image&#xa0;?</translation>
    </message>
    <message>
        <source>Face or no face in 88x88 color pictures, on a MAX78000 at 50 MHz. Accuracies are those published in the FaceNet talk.</source>
        <translation>Visage ou non sur des images en couleurs de 88x88, sur un MAX78000 à 50 MHz. Les exactitudes sont celles publiées dans l’exposé sur FaceNet.</translation>
    </message>
    <message>
        <source>FaceNet: six variants of a face detector</source>
        <translation>FaceNet&#xa0;: six variantes d’un détecteur de visages</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>calcul</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>surcoût</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>pipeline</translation>
    </message>
    <message>
        <source>The output is written over the network input, which is still needed.</source>
        <translation>La sortie est écrite par-dessus l’entrée du réseau, dont on a encore besoin.</translation>
    </message>
    <message>
        <source>The output is written over that of layer %1, which is still needed.</source>
        <translation>La sortie est écrite par-dessus celle de la couche %1, dont on a encore besoin.</translation>
    </message>
    <message>
        <source>words that no longer hold data to be read</source>
        <translation>des mots qui ne contiennent plus de données à lire</translation>
    </message>
    <message>
        <source>byte %1 of data memory %2 and possibly more</source>
        <translation>l’octet %1 de la mémoire de données %2, et peut-être d’autres</translation>
    </message>
    <message>
        <source>Reading and writing go on at the same time; a word counts as needed until the last layer that reads its map has finished.</source>
        <translation>Lecture et écriture ont lieu en même temps&#xa0;; un mot compte comme nécessaire jusqu’à ce que la dernière couche qui lit sa carte ait fini.</translation>
    </message>
    <message>
        <source>Data memory is exhausted.</source>
        <translation>La mémoire de données est épuisée.</translation>
    </message>
    <message>
        <source>%1 bytes more</source>
        <translation>%1 octets de plus</translation>
    </message>
    <message>
        <source>%1 bytes for this output behind %2 of maps that are still needed, in memories of %3</source>
        <translation>%1 octets pour cette sortie, après %2 de cartes encore nécessaires, dans des mémoires de %3</translation>
    </message>
    <message>
        <source>Four processors share a data memory. It holds at the same time what a layer reads, what it writes, and what later layers will read. Smaller or fewer maps, or an input folded onto more processors, help.</source>
        <translation>Quatre processeurs partagent une mémoire de données. Elle contient en même temps ce qu’une couche lit, ce qu’elle écrit et ce que liront des couches ultérieures. Des cartes plus petites ou moins nombreuses, ou une entrée repliée sur plus de processeurs, y aident.</translation>
    </message>
    <message>
        <source>A read-ahead layer reads and writes the same memory bank.</source>
        <translation>Une couche qui lit en avance lit et écrit le même banc de mémoire.</translation>
    </message>
    <message>
        <source>input and output that begin, and end, in different banks of %1 bytes</source>
        <translation>une entrée et une sortie qui commencent, et finissent, dans des bancs différents de %1 octets</translation>
    </message>
    <message>
        <source>input in banks %1 to %2, output in banks %3 to %4</source>
        <translation>entrée dans les bancs %1 à %2, sortie dans les bancs %3 à %4</translation>
    </message>
    <message>
        <source>Read-ahead fetches the next data in the same cycle in which results are written; a bank can do only one.</source>
        <translation>La lecture en avance va chercher les données suivantes dans le cycle même où des résultats sont écrits&#xa0;; un banc ne peut faire que l’un des deux.</translation>
    </message>
    <message>
        <source>The rolling input of a streaming layer does not fit.</source>
        <translation>L’entrée tournante d’une couche en flux ne tient pas.</translation>
    </message>
    <message>
        <source>A streaming layer keeps the rows that its window covers, behind the input offset.</source>
        <translation>Une couche en flux garde les lignes que couvre sa fenêtre, après la position d’entrée.</translation>
    </message>
    <message>
        <source>The rolling inputs of streaming layers overlap.</source>
        <translation>Les entrées tournantes de couches en flux se chevauchent.</translation>
    </message>
    <message>
        <source>memory of its own for each</source>
        <translation>une mémoire distincte pour chacune</translation>
    </message>
    <message>
        <source>layers %1 and %2 share byte %3 of data memory %4</source>
        <translation>les couches %1 et %2 partagent l’octet %3 de la mémoire de données %4</translation>
    </message>
    <message>
        <source>Streaming layers run at the same time, each on the rows that the one before has just written.</source>
        <translation>Les couches en flux s’exécutent en même temps, chacune sur les lignes que la précédente vient d’écrire.</translation>
    </message>
    <message>
        <source>A joined source begins in one input pass and ends in the next.</source>
        <translation>Une source jointe commence dans une passe d’entrée et finit dans la suivante.</translation>
    </message>
    <message>
        <source>The network input is joined with other maps.</source>
        <translation>L’entrée du réseau est jointe à d’autres cartes.</translation>
    </message>
    <message>
        <source>Layers want the words of one map at different distances.</source>
        <translation>Des couches veulent les mots d’une même carte à des écarts différents.</translation>
    </message>
    <message>
        <source>A map that is interleaved for another layer cannot be read by this one.</source>
        <translation>Une carte entrelacée pour une autre couche ne peut pas être lue par celle-ci.</translation>
    </message>
    <message>
        <source>sources that fill whole passes, or share one</source>
        <translation>des sources qui remplissent des passes entières, ou en partagent une</translation>
    </message>
    <message>
        <source>a copy of the input, made by a pass-through layer</source>
        <translation>une copie de l’entrée, faite par une couche à passage direct</translation>
    </message>
    <message>
        <source>a copy of the map, made by a pass-through layer</source>
        <translation>une copie de la carte, faite par une couche à passage direct</translation>
    </message>
    <message>
        <source>the network input</source>
        <translation>l’entrée du réseau</translation>
    </message>
    <message>
        <source>Operands, and sources of several passes, lie in the same memories word by word in turn; a processor counts through all words. The MAX78002 can skip words in layers of one pass.</source>
        <translation>Les opérandes, et les sources de plusieurs passes, alternent mot par mot dans les mêmes mémoires&#xa0;; un processeur compte tous les mots. Le MAX78002 peut sauter des mots dans les couches à une passe.</translation>
    </message>
    <message>
        <source>Kernels of two layers lie in the same column.</source>
        <translation>Des noyaux de deux couches se trouvent dans la même colonne.</translation>
    </message>
    <message>
        <source>columns of its own</source>
        <translation>des colonnes à elle seule</translation>
    </message>
    <message>
        <source>column %1, which holds kernels of layer %2</source>
        <translation>la colonne %1, qui contient des noyaux de la couche %2</translation>
    </message>
    <message>
        <source>With `calcx4` the kernels of a layer are spread over four banks, where those of a layer without it may lie already when both use the same processors.</source>
        <translation>Avec `calcx4`, les noyaux d’une couche sont répartis sur quatre bancs, où ceux d’une couche sans cette option peuvent déjà se trouver si les deux utilisent les mêmes processeurs.</translation>
    </message>
    <message>
        <source>Turn `calcx4` off in layer %1</source>
        <translation>Désactiver `calcx4` dans la couche %1</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>comme prévu</translation>
    </message>
    <message>
        <source>plus a constant</source>
        <translation>plus une constante</translation>
    </message>
    <message>
        <source>times a factor</source>
        <translation>fois un facteur</translation>
    </message>
    <message>
        <source>times a factor, plus a constant</source>
        <translation>fois un facteur, plus une constante</translation>
    </message>
    <message>
        <source>2-D convolution</source>
        <translation>Convolution 2D</translation>
    </message>
    <message>
        <source>2-D convolution, several passes</source>
        <translation>Convolution 2D, plusieurs passes</translation>
    </message>
    <message>
        <source>1-D convolution</source>
        <translation>Convolution 1D</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>Convolution transposée</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Pooling and pass-through</source>
        <translation>Pooling et passage direct</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Classe réelle</translation>
    </message>
    <message>
        <source>Recall (%)</source>
        <translation>Rappel (%)</translation>
    </message>
    <message>
        <source>Precision (%)</source>
        <translation>Précision (%)</translation>
    </message>
    <message>
        <source>Predicted and measured times</source>
        <translation>Temps prévus et mesurés</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Clock (MHz)</source>
        <translation>Horloge (MHz)</translation>
    </message>
    <message>
        <source>Predicted (µs)</source>
        <translation>Prévu (µs)</translation>
    </message>
    <message>
        <source>Measured (µs)</source>
        <translation>Mesuré (µs)</translation>
    </message>
    <message>
        <source>Difference (%)</source>
        <translation>Écart (%)</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Surtout</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>By kind of layer</source>
        <translation>Par type de couche</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Mean (%)</source>
        <translation>Moyenne (%)</translation>
    </message>
    <message>
        <source>Worst (%)</source>
        <translation>Pire (%)</translation>
    </message>
    <message>
        <source>Error on networks left out</source>
        <translation>Erreur sur les réseaux écartés</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>too few networks</source>
        <translation>trop peu de réseaux</translation>
    </message>
    <message>
        <source>Let Facet place all layers</source>
        <translation>Laisser Facet placer toutes les couches</translation>
    </message>
    <message>
        <source>Let Facet place layer %1</source>
        <translation>Laisser Facet placer la couche %1</translation>
    </message>
    <message>
        <source>Move the network input to byte %1</source>
        <translation>Déplacer l’entrée du réseau à l’octet %1</translation>
    </message>
    <message>
        <source>Move the output of layer %1 to byte %2</source>
        <translation>Déplacer la sortie de la couche %1 à l’octet %2</translation>
    </message>
    <message>
        <source>Turn read-ahead off</source>
        <translation>Désactiver la lecture en avance</translation>
    </message>
    <message>
        <source>Copy the network input for layer %1 with a pass-through layer</source>
        <translation>Copier l’entrée du réseau pour la couche %1 avec une couche à passage direct</translation>
    </message>
    <message>
        <source>Copy the output of layer %1 for layer %2 with a pass-through layer</source>
        <translation>Copier la sortie de la couche %1 pour la couche %2 avec une couche à passage direct</translation>
    </message>
    <message>
        <source>Copy all sources of layer %1 with pass-through layers</source>
        <translation>Copier toutes les sources de la couche %1 avec des couches à passage direct</translation>
    </message>
    <message>
        <source>Round the channels of the sources to multiples of four</source>
        <translation>Arrondir les canaux des sources à des multiples de quatre</translation>
    </message>
    <message>
        <source>Read all channels of the source</source>
        <translation>Lire tous les canaux de la source</translation>
    </message>
    <message>
        <source>Write 8 bits in layer %1</source>
        <translation>Écrire 8 bits dans la couche %1</translation>
    </message>
    <message>
        <source>Layer outputs</source>
        <translation>Sorties des couches</translation>
    </message>
    <message>
        <source>#</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Clipped (%)</source>
        <translation>Écrêté (%)</translation>
    </message>
    <message>
        <source>Zero (%)</source>
        <translation>Zéro (%)</translation>
    </message>
    <message>
        <source>pooled</source>
        <translation>agrégé</translation>
    </message>
    <message>
        <source>element-wise</source>
        <translation>élément par élément</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égal</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>autre taille</translation>
    </message>
    <message>
        <source>not in the reference</source>
        <translation>absent de la référence</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>Comparaison avec la référence</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Écart max</translation>
    </message>
    <message>
        <source>First at</source>
        <translation>Premier en</translation>
    </message>
    <message>
        <source>channel %1, row %2, column %3</source>
        <translation>canal %1, ligne %2, colonne %3</translation>
    </message>
    <message>
        <source>The chip puts zeros into these kernels, which binary weights do not have.</source>
        <translation>La puce met dans ces noyaux des zéros, que les poids binaires n’ont pas.</translation>
    </message>
    <message>
        <source>weights of 2 bits, or kernels that run as they are</source>
        <translation>des poids à 2 bits, ou des noyaux exécutés tels quels</translation>
    </message>
    <message>
        <source>binary weights, kernel %1 run as %2</source>
        <translation>poids binaires, noyau %1 exécuté comme %2</translation>
    </message>
    <message>
        <source>binary weights, %1 channels in %2 passes of %3</source>
        <translation>poids binaires, %1 canaux en %2 passes de %3</translation>
    </message>
    <message>
        <source>A dilated Conv1d runs as a longer kernel with zeros between its weights, a 1x1 convolution in a stream as 3x3, and the last pass has a zero kernel where no channel is left. A binary weight is -1 or +1: each zero would count as +1.</source>
        <translation>Une Conv1d dilatée s’exécute avec un noyau plus long, des zéros entre ses poids&#xa0;; une convolution 1x1 dans un flux, comme 3x3&#xa0;; et la dernière passe a un noyau nul là où il ne reste pas de canal. Un poids binaire vaut -1 ou +1&#xa0;: chaque zéro compterait pour +1.</translation>
    </message>
    <message>
        <source>A layer with a dilation of %1 cannot have 32-bit results.</source>
        <translation>Une couche avec une dilatation de %1 ne peut pas avoir de résultats à 32 bits.</translation>
    </message>
    <message>
        <source>Use 8-bit results</source>
        <translation>Utiliser des résultats à 8 bits</translation>
    </message>
    <message>
        <source>Narrow weights do not fill whole bytes in the four groups of `calcx4`.</source>
        <translation>Les poids étroits ne remplissent pas des octets entiers dans les quatre groupes de `calcx4`.</translation>
    </message>
    <message>
        <source>a multiple of %1 kernels in each group</source>
        <translation>un multiple de %1 noyaux dans chaque groupe</translation>
    </message>
    <message>
        <source>Kernels are stored in four equal groups that are computed side by side; where a byte holds weights of several kernels, a group has to begin with a byte of its own.</source>
        <translation>Les noyaux sont rangés en quatre groupes égaux calculés côte à côte&#xa0;; là où un octet contient des poids de plusieurs noyaux, un groupe doit commencer par un octet à lui.</translation>
    </message>
    <message>
        <source>Dilated maximum pooling of a Conv1d is computed differently by the chip and by the vendor&apos;s simulation.</source>
        <translation>Le pooling maximum dilaté d’une Conv1d est calculé autrement par la puce que par la simulation du fabricant.</translation>
    </message>
    <message>
        <source>pooling dilation 1</source>
        <translation>dilatation de pooling 1</translation>
    </message>
    <message>
        <source>The simulation takes the maximum of neighboring samples, the chip that of samples at the stated distance.</source>
        <translation>La simulation prend le maximum d’échantillons voisins, la puce celui d’échantillons à la distance indiquée.</translation>
    </message>
    <message>
        <source>The feature map is too large to flatten in several passes.</source>
        <translation>La carte est trop grande pour être aplatie en plusieurs passes.</translation>
    </message>
    <message>
        <source>at most %1 pixels times passes</source>
        <translation>au plus %1 pixels fois passes</translation>
    </message>
    <message>
        <source>%1 (%2 pixels in %3 passes)</source>
        <translation>%1 (%2 pixels en %3 passes)</translation>
    </message>
    <message>
        <source>Each pixel of a flattened channel is a pass of its own, and the counter of such passes ends at 256.</source>
        <translation>Chaque pixel d’un canal aplati est une passe à part entière, et le compteur de ces passes s’arrête à 256.</translation>
    </message>
    <message>
        <source>A transposed convolution cannot pool as well.</source>
        <translation>Une convolution transposée ne peut pas faire aussi un pooling.</translation>
    </message>
    <message>
        <source>window %1, stride %2</source>
        <translation>fenêtre %1, pas %2</translation>
    </message>
    <message>
        <source>The registers that hold stride and size of the pooled image hold those of the stretched image here.</source>
        <translation>Les registres du pas et de la taille de l’image réduite contiennent ici ceux de l’image étirée.</translation>
    </message>
    <message>
        <source>Let the input channels and size be derived</source>
        <translation>Laisser déduire les canaux et la taille d’entrée</translation>
    </message>
    <message>
        <source>Read %1 channels for each operand</source>
        <translation>Lire %1 canaux par opérande</translation>
    </message>
    <message>
        <source>The layer reads another number of channels than there are.</source>
        <translation>La couche lit un autre nombre de canaux qu’il n’y en a.</translation>
    </message>
    <message>
        <source>%1 channels in all</source>
        <translation>%1 canaux en tout</translation>
    </message>
    <message>
        <source>A processor reads one channel of its own memory in each pass. The size of an image can be stated anew, row by row, but its pixels stay in the processor that they were written to.</source>
        <translation>Un processeur lit à chaque passe un canal de sa propre mémoire. La taille d’une image peut être redéfinie, ligne par ligne, mais ses pixels restent dans le processeur où ils ont été écrits.</translation>
    </message>
    <message>
        <source>Copy the input in a pass-through layer in front</source>
        <translation>Copier l’entrée dans une couche à passage direct placée devant</translation>
    </message>
    <message>
        <source>Do not drop rows at the start</source>
        <translation>Ne pas retirer de lignes au début</translation>
    </message>
    <message>
        <source>Rows are dropped at the start of the network input.</source>
        <translation>Des lignes sont retirées au début de l’entrée du réseau.</translation>
    </message>
    <message>
        <source>Rows of a map are dropped by reading from a higher offset. The input is loaded at the offset that the first layer reads from, so that it would still read the first rows.</source>
        <translation>On retire des lignes d’une carte en lisant à partir d’une position plus haute. L’entrée est chargée à la position où lit la première couche&#xa0;: celle-ci lirait encore les premières lignes.</translation>
    </message>
    <message>
        <source>The counter of the kernels does not reach the last one of this layer.</source>
        <translation>Le compteur des noyaux n’atteint pas le dernier de cette couche.</translation>
    </message>
    <message>
        <source>at most %1 bits</source>
        <translation>au plus %1 bits</translation>
    </message>
    <message>
        <source>%1 bits, from kernel column %2 on</source>
        <translation>%1 bits, à partir de la colonne de noyaux %2</translation>
    </message>
    <message>
        <source>The chip counts through the kernels as if all of them were single bytes from the first column on. Small kernels high up, and flattened layers with many weights, count far; fewer or narrower weights before them, or in them, help.</source>
        <translation>La puce compte les noyaux comme s’ils étaient tous d’un seul octet depuis la première colonne. Les petits noyaux placés haut et les couches aplaties à nombreux poids comptent loin&#xa0;; des poids moins nombreux ou plus étroits, avant eux ou en eux, aident.</translation>
    </message>
    <message>
        <source>The joined sources do not find room side by side.</source>
        <translation>Les sources jointes ne trouvent pas de place côte à côte.</translation>
    </message>
    <message>
        <source>A pass-through layer cannot copy joined sources with idle processors in between.</source>
        <translation>Une couche à passage direct ne peut pas copier des sources jointes séparées par des processeurs inactifs.</translation>
    </message>
    <message>
        <source>The network input does not lie in memory as this layer reads it.</source>
        <translation>L’entrée du réseau n’est pas en mémoire comme cette couche la lit.</translation>
    </message>
    <message>
        <source>The operands lie side by side in the processors.</source>
        <translation>Les opérandes se trouvent côte à côte dans les processeurs.</translation>
    </message>
    <message>
        <source>The layer skips channels of its source.</source>
        <translation>La couche saute des canaux de sa source.</translation>
    </message>
    <message>
        <source>The source has 32-bit results, of which this layer would read single bytes.</source>
        <translation>La source a des résultats à 32 bits, dont cette couche lirait des octets isolés.</translation>
    </message>
    <message>
        <source>The source writes a row in front of its map, which must lie without gaps.</source>
        <translation>La source écrit une ligne devant sa carte, qui doit être sans intervalles.</translation>
    </message>
    <message>
        <source>A source stands in other processors than this layer reads.</source>
        <translation>Une source se trouve dans d’autres processeurs que ceux que lit cette couche.</translation>
    </message>
    <message>
        <source>A source begins at another place than this layer reads.</source>
        <translation>Une source commence à un autre endroit que celui où lit cette couche.</translation>
    </message>
    <message>
        <source>at most 64 processors, each source from a data memory of four on</source>
        <translation>au plus 64 processeurs, chaque source commençant à une mémoire de données de quatre</translation>
    </message>
    <message>
        <source>multiples of four channels in all sources but the last, or a convolution</source>
        <translation>des multiples de quatre canaux dans toutes les sources sauf la dernière, ou une convolution</translation>
    </message>
    <message>
        <source>one source for each operand, or operands that are the output passes of one layer</source>
        <translation>une source par opérande, ou des opérandes qui sont les passes de sortie d’une couche</translation>
    </message>
    <message>
        <source>all channels of the source</source>
        <translation>tous les canaux de la source</translation>
    </message>
    <message>
        <source>8-bit results</source>
        <translation>des résultats à 8 bits</translation>
    </message>
    <message>
        <source>%1 processors</source>
        <translation>%1 processeurs</translation>
    </message>
    <message>
        <source>There is no port %1.</source>
        <translation>Le port %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The board is not plugged in, or its port has another name now.</source>
        <translation>La carte n’est pas branchée, ou son port porte maintenant un autre nom.</translation>
    </message>
    <message>
        <source>Plug the board in and choose its port from the list (facet ports prints it).</source>
        <translation>Brancher la carte et choisir son port dans la liste (facet ports l’affiche).</translation>
    </message>
    <message>
        <source>The port %1 is in use by %2.</source>
        <translation>Le port %1 est utilisé par %2.</translation>
    </message>
    <message>
        <source>Only one program at a time can talk to a board.</source>
        <translation>Un seul programme à la fois peut parler à une carte.</translation>
    </message>
    <message>
        <source>Close %2, or disconnect there, and try again.</source>
        <translation>Fermer %2, ou s’y déconnecter, puis réessayer.</translation>
    </message>
    <message>
        <source>You may not open the port %1.</source>
        <translation>L’ouverture du port %1 n’est pas permise.</translation>
    </message>
    <message>
        <source>Serial ports belong to the group dialout, and you are not in it.</source>
        <translation>Les ports série appartiennent au groupe dialout, dont ce compte ne fait pas partie.</translation>
    </message>
    <message>
        <source>Run the command below, then log out and in again.</source>
        <translation>Exécuter la commande ci-dessous, puis fermer la session et la rouvrir.</translation>
    </message>
    <message>
        <source>The port %1 does not work.</source>
        <translation>Le port %1 ne fonctionne pas.</translation>
    </message>
    <message>
        <source>The system says: %2.</source>
        <translation>Le système indique&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Unplug the board, plug it in again and retry.</source>
        <translation>Débrancher la carte, la rebrancher et réessayer.</translation>
    </message>
    <message>
        <source>The board at %1 was unplugged.</source>
        <translation>La carte sur %1 a été débranchée.</translation>
    </message>
    <message>
        <source>Its port has gone away.</source>
        <translation>Son port a disparu.</translation>
    </message>
    <message>
        <source>Plug the same board in again: the push goes on with what is missing.</source>
        <translation>Rebrancher la même carte&#xa0;: l’envoi reprend avec ce qui manque.</translation>
    </message>
    <message>
        <source>The virtual board does not start.</source>
        <translation>La carte virtuelle ne démarre pas.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Install facet-virtual-board beside facet; it needs the Unicorn library.</source>
        <translation>Installer facet-virtual-board à côté de facet&#xa0;; il lui faut la bibliothèque Unicorn.</translation>
    </message>
    <message>
        <source>The board does not answer.</source>
        <translation>La carte ne répond pas.</translation>
    </message>
    <message>
        <source>Nothing at all came back: it is halted after flashing, or runs a program that does not listen.</source>
        <translation>Rien n’est revenu&#xa0;: elle est arrêtée après le flashage, ou exécute un programme qui n’écoute pas.</translation>
    </message>
    <message>
        <source>Press the reset button. If that does not help, flash the model runner.</source>
        <translation>Appuyer sur le bouton de réinitialisation. Si cela ne suffit pas, flasher le programme de la carte.</translation>
    </message>
    <message>
        <source>The board speaks at another rate.</source>
        <translation>La carte parle à une autre vitesse.</translation>
    </message>
    <message>
        <source>Bytes came back that make no frame at %1 baud.</source>
        <translation>Les octets reçus ne forment aucune trame à %1 bauds.</translation>
    </message>
    <message>
        <source>Press the reset button: the model runner starts at 115200 baud. If that does not help, flash it.</source>
        <translation>Appuyer sur le bouton de réinitialisation&#xa0;: le programme de la carte démarre à 115200 bauds. Si cela ne suffit pas, le flasher.</translation>
    </message>
    <message>
        <source>The board runs another program.</source>
        <translation>La carte exécute un autre programme.</translation>
    </message>
    <message>
        <source>It prints text: &quot;%1&quot;.</source>
        <translation>Il affiche du texte&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Flash the model runner, or use the terminal to read what the program prints.</source>
        <translation>Flasher le programme de la carte, ou lire dans le terminal ce que le programme affiche.</translation>
    </message>
    <message>
        <source>The board&apos;s model runner is too old.</source>
        <translation>Le programme de la carte est trop ancien.</translation>
    </message>
    <message>
        <source>It speaks protocol %1; this program speaks %2.</source>
        <translation>Il parle le protocole %1&#xa0;; ce logiciel parle le %2.</translation>
    </message>
    <message>
        <source>Flash the model runner that comes with this program.</source>
        <translation>Flasher le programme de la carte livré avec ce logiciel.</translation>
    </message>
    <message>
        <source>The board&apos;s model runner is newer than this program.</source>
        <translation>Le programme de la carte est plus récent que ce logiciel.</translation>
    </message>
    <message>
        <source>Update this program, or flash the model runner that comes with it.</source>
        <translation>Mettre ce logiciel à jour, ou flasher le programme de la carte livré avec lui.</translation>
    </message>
    <message>
        <source>The board stopped answering.</source>
        <translation>La carte ne répond plus.</translation>
    </message>
    <message>
        <source>%1 got no answer after %2 tries.</source>
        <translation>%1 est resté sans réponse après %2 essais.</translation>
    </message>
    <message>
        <source>Press the reset button and push again; use a short cable and a lower rate if it happens often.</source>
        <translation>Appuyer sur le bouton de réinitialisation et envoyer de nouveau&#xa0;; si cela se répète, prendre un câble court et une vitesse plus basse.</translation>
    </message>
    <message>
        <source>The board restarts again and again.</source>
        <translation>La carte redémarre sans cesse.</translation>
    </message>
    <message>
        <source>The last restart came from: %1.</source>
        <translation>Origine du dernier redémarrage&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Check the power supply and the cable, then flash the model runner again.</source>
        <translation>Vérifier l’alimentation et le câble, puis flasher de nouveau le programme de la carte.</translation>
    </message>
    <message>
        <source>The board&apos;s answer to %1 makes no sense.</source>
        <translation>La réponse de la carte à %1 n’a pas de sens.</translation>
    </message>
    <message>
        <source>Its length or contents are not what the protocol says.</source>
        <translation>Sa longueur ou son contenu ne sont pas ceux du protocole.</translation>
    </message>
    <message>
        <source>The design is for the %1, the board has a %2.</source>
        <translation>Le réseau est destiné au %1, la carte porte un %2.</translation>
    </message>
    <message>
        <source>The two chips have different registers and memories.</source>
        <translation>Les deux puces ont des registres et des mémoires différents.</translation>
    </message>
    <message>
        <source>Set the design&apos;s target to %2, or use a board with a %1.</source>
        <translation>Choisir %2 comme cible du réseau, ou prendre une carte à %1.</translation>
    </message>
    <message>
        <source>The input does not fit the board&apos;s buffer.</source>
        <translation>L’entrée ne tient pas dans le tampon de la carte.</translation>
    </message>
    <message>
        <source>It needs %1 bytes for several FIFOs, the buffer has %2.</source>
        <translation>Il faut %1 octets pour plusieurs FIFO, le tampon en compte %2.</translation>
    </message>
    <message>
        <source>Use a smaller picture, or an input without FIFOs.</source>
        <translation>Prendre une image plus petite, ou une entrée sans FIFO.</translation>
    </message>
    <message>
        <source>The board refuses the address %2.</source>
        <translation>La carte refuse l’adresse %2.</translation>
    </message>
    <message>
        <source>%1 may only touch registers and memories of the accelerator that this chip has.</source>
        <translation>%1 ne peut toucher que les registres et les mémoires de l’accélérateur présents dans cette puce.</translation>
    </message>
    <message>
        <source>The board refuses %1.</source>
        <translation>La carte refuse %1.</translation>
    </message>
    <message>
        <source>It answered with status %2.</source>
        <translation>Elle a répondu par l’état %2.</translation>
    </message>
    <message>
        <source>The accelerator is off again and again.</source>
        <translation>L’accélérateur se retrouve sans cesse éteint.</translation>
    </message>
    <message>
        <source>It was powered, but lost its power before the push was over.</source>
        <translation>Il était alimenté, mais ne l’était plus avant la fin de l’envoi.</translation>
    </message>
    <message>
        <source>Check the power supply and the cable.</source>
        <translation>Vérifier l’alimentation et le câble.</translation>
    </message>
    <message>
        <source>The board&apos;s memory does not keep what was sent.</source>
        <translation>La mémoire de la carte ne garde pas ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>%1 bytes at %2 read back differently, also after they were sent again.</source>
        <translation>%1 octets à %2 sont relus différemment, même après un nouvel envoi.</translation>
    </message>
    <message>
        <source>Turn the board&apos;s power off and on and push again. If it stays, the chip may be damaged.</source>
        <translation>Couper et rétablir l’alimentation de la carte, puis envoyer de nouveau. Si cela persiste, la puce est peut-être abîmée.</translation>
    </message>
    <message>
        <source>The accelerator did not finish.</source>
        <translation>L’accélérateur n’a pas terminé.</translation>
    </message>
    <message>
        <source>There was no completion within %1 µs; the board stopped it.</source>
        <translation>Il n’a pas terminé en %1 µs&#xa0;; la carte l’a arrêté.</translation>
    </message>
    <message>
        <source>Push again. If it stays, compare the layers to see how far it comes.</source>
        <translation>Envoyer de nouveau. Si cela persiste, comparer les couches pour voir jusqu’où il va.</translation>
    </message>
    <message>
        <source>The board computes something else than the simulator.</source>
        <translation>La carte calcule autre chose que le simulateur.</translation>
    </message>
    <message>
        <source>First difference: layer %1, channel %2, row %3, column %4 (address %5): %7 instead of %6; %8 values of the layer differ.</source>
        <translation>Première différence&#xa0;: couche %1, canal %2, ligne %3, colonne %4 (adresse %5)&#xa0;: %7 au lieu de %6&#xa0;; %8 valeurs de la couche diffèrent.</translation>
    </message>
    <message>
        <source>Push again with the power turned off and on. If it stays, report it with the saved session.</source>
        <translation>Couper et rétablir l’alimentation, puis envoyer de nouveau. Si cela persiste, le signaler avec la session enregistrée.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Arrêt demandé.</translation>
    </message>
    <message>
        <source>Push again: what is on the board already is not sent twice.</source>
        <translation>Envoyer de nouveau&#xa0;: ce qui est déjà sur la carte n’est pas renvoyé.</translation>
    </message>
    <message>
        <source>%1 baud do not work on this line; going on at %2 baud.</source>
        <translation>La liaison ne supporte pas %1 bauds&#xa0;; on continue à %2 bauds.</translation>
    </message>
    <message>
        <source>%1 Linking again and going on with what is missing.</source>
        <translation>%1 Nouvelle liaison, puis envoi de ce qui manque.</translation>
    </message>
    <message>
        <source>MAX78000FTHR</source>
        <translation>MAX78000FTHR</translation>
    </message>
    <message>
        <source>A MAX32625PICO debug probe looks the same; the board&apos;s answer tells them apart.</source>
        <translation>Une sonde MAX32625PICO a la même apparence&#xa0;; la réponse de la carte les distingue.</translation>
    </message>
    <message>
        <source>DAPLink probe</source>
        <translation>Sonde DAPLink</translation>
    </message>
    <message>
        <source>A board with a DAPLink of another make.</source>
        <translation>Une carte munie d’un autre DAPLink.</translation>
    </message>
    <message>
        <source>MAX78000EVKIT or MAX78002EVKIT</source>
        <translation>MAX78000EVKIT ou MAX78002EVKIT</translation>
    </message>
    <message>
        <source>Its USB bridge is a common one (FTDI); the board&apos;s answer tells which board it is.</source>
        <translation>Son pont USB est courant (FTDI)&#xa0;; la réponse de la carte dit laquelle c’est.</translation>
    </message>
    <message>
        <source>MAX78000EVKIT, USB to SPI bridge</source>
        <translation>MAX78000EVKIT, pont USB-SPI</translation>
    </message>
    <message>
        <source>Not the console: use the kit&apos;s other port.</source>
        <translation>Ce n’est pas la console&#xa0;: prendre l’autre port du kit.</translation>
    </message>
    <message>
        <source>Power monitor of an evaluation kit</source>
        <translation>Moniteur de puissance d’un kit d’évaluation</translation>
    </message>
    <message>
        <source>This chip does not read kernels back; they are checked frame by frame and by the known answer.</source>
        <translation>Cette puce ne relit pas les noyaux&#xa0;; ils sont vérifiés trame par trame et par la réponse connue.</translation>
    </message>
    <message>
        <source>line of zeros for a picture without faces</source>
        <translation>ligne de zéros pour une image sans visage</translation>
    </message>
    <message>
        <source>fewer boxes than announced</source>
        <translation>moins de cadres qu’annoncé</translation>
    </message>
    <message>
        <source>more boxes than announced</source>
        <translation>plus de cadres qu’annoncé</translation>
    </message>
    <message>
        <source>damaged line</source>
        <translation>ligne endommagée</translation>
    </message>
    <message>
        <source>second entry of a picture</source>
        <translation>deuxième entrée d’une image</translation>
    </message>
    <message>
        <source>name that leads out of the folder</source>
        <translation>nom menant hors du dossier</translation>
    </message>
    <message>
        <source>box without size</source>
        <translation>cadre sans taille</translation>
    </message>
    <message>
        <source>box outside of the picture</source>
        <translation>cadre hors de l’image</translation>
    </message>
    <message>
        <source>box cut at the border of the picture</source>
        <translation>cadre rogné au bord de l’image</translation>
    </message>
    <message>
        <source>invalid annotation</source>
        <translation>annotation invalide</translation>
    </message>
    <message>
        <source>cut face</source>
        <translation>visage coupé</translation>
    </message>
    <message>
        <source>overlap between the thresholds</source>
        <translation>recouvrement entre les seuils</translation>
    </message>
    <message>
        <source>face too small</source>
        <translation>visage trop petit</translation>
    </message>
    <message>
        <source>blurred face</source>
        <translation>visage flou</translation>
    </message>
    <message>
        <source>occluded face</source>
        <translation>visage masqué</translation>
    </message>
    <message>
        <source>faces may not be listed</source>
        <translation>visages peut-être non recensés</translation>
    </message>
    <message>
        <source>picture too small</source>
        <translation>image trop petite</translation>
    </message>
    <message>
        <source>left out for the balance of classes</source>
        <translation>écarté pour l’équilibre des classes</translation>
    </message>
    <message>
        <source>none in this quadrant</source>
        <translation>aucun dans ce quadrant</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Next layer</source>
        <translation>Couche suivante</translation>
    </message>
    <message>
        <source>layer %1 on the chip</source>
        <translation>couche %1 sur la puce</translation>
    </message>
    <message>
        <source>goes on with that layer</source>
        <translation>continue par cette couche</translation>
    </message>
    <message>
        <source>ends the network here</source>
        <translation>termine le réseau ici</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>%1 rows with padding</source>
        <translation>%1 lignes, remplissage compris</translation>
    </message>
    <message>
        <source>%1 rows of padding on each side</source>
        <translation>%1 lignes de remplissage de chaque côté</translation>
    </message>
    <message>
        <source>the last window starts at row %1</source>
        <translation>la dernière fenêtre commence à la ligne %1</translation>
    </message>
    <message>
        <source>%1 rows of padding on each side, if enabled</source>
        <translation>%1 lignes de remplissage de chaque côté, s’il est activé</translation>
    </message>
    <message>
        <source>padding above and below</source>
        <translation>remplissage en haut et en bas</translation>
    </message>
    <message>
        <source>%1 words from the end of a row of windows to the next</source>
        <translation>%1 mots de la fin d’une ligne de fenêtres à la suivante</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>%1 columns with padding</source>
        <translation>%1 colonnes, remplissage compris</translation>
    </message>
    <message>
        <source>%1 columns of padding on each side</source>
        <translation>%1 colonnes de remplissage de chaque côté</translation>
    </message>
    <message>
        <source>the last window starts at column %1</source>
        <translation>la dernière fenêtre commence à la colonne %1</translation>
    </message>
    <message>
        <source>%1 columns of padding on each side, if enabled</source>
        <translation>%1 colonnes de remplissage de chaque côté, s’il est activé</translation>
    </message>
    <message>
        <source>padding left and right</source>
        <translation>remplissage à gauche et à droite</translation>
    </message>
    <message>
        <source>%1 columns from the last window on</source>
        <translation>%1 colonnes à partir de la dernière fenêtre</translation>
    </message>
    <message>
        <source>Pooling rows</source>
        <translation>Lignes du pooling</translation>
    </message>
    <message>
        <source>pools over %1 rows, dilation included</source>
        <translation>pooling sur %1 lignes, dilatation comprise</translation>
    </message>
    <message>
        <source>Pooling columns</source>
        <translation>Colonnes du pooling</translation>
    </message>
    <message>
        <source>pools over %1 columns, dilation included</source>
        <translation>pooling sur %1 colonnes, dilatation comprise</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>pas de %1</translation>
    </message>
    <message>
        <source>%1 words from window to window</source>
        <translation>%1 mots d’une fenêtre à la suivante</translation>
    </message>
    <message>
        <source>Write pointer</source>
        <translation>Pointeur d’écriture</translation>
    </message>
    <message>
        <source>writes at byte %1 of the data memory</source>
        <translation>écrit à partir de l’octet %1 de la mémoire de données</translation>
    </message>
    <message>
        <source>starting with data memory %1</source>
        <translation>à partir de la mémoire de données %1</translation>
    </message>
    <message>
        <source>Write pointer, time slots</source>
        <translation>Pointeur d’écriture, créneaux</translation>
    </message>
    <message>
        <source>%1 words from time slot to time slot</source>
        <translation>%1 mots d’un créneau au suivant</translation>
    </message>
    <message>
        <source>Write pointer, memories</source>
        <translation>Pointeur d’écriture, mémoires</translation>
    </message>
    <message>
        <source>%1 words from data memory to data memory</source>
        <translation>%1 mots d’une mémoire de données à la suivante</translation>
    </message>
    <message>
        <source>Write pointer, passes</source>
        <translation>Pointeur d’écriture, passes</translation>
    </message>
    <message>
        <source>%1 words from output pass to output pass</source>
        <translation>%1 mots d’une passe de sortie à la suivante</translation>
    </message>
    <message>
        <source>Read pointer</source>
        <translation>Pointeur de lecture</translation>
    </message>
    <message>
        <source>reads at byte %1 of the data memory</source>
        <translation>lit à partir de l’octet %1 de la mémoire de données</translation>
    </message>
    <message>
        <source>Layer control</source>
        <translation>Commande de couche</translation>
    </message>
    <message>
        <source>always set; its purpose is not known</source>
        <translation>toujours à 1&#xa0;; son rôle n’est pas connu</translation>
    </message>
    <message>
        <source>one channel in each data memory, four pixels in a word (CHW)</source>
        <translation>un canal par mémoire de données, quatre pixels par mot (CHW)</translation>
    </message>
    <message>
        <source>pools</source>
        <translation>applique un pooling</translation>
    </message>
    <message>
        <source>average pooling</source>
        <translation>pooling moyen</translation>
    </message>
    <message>
        <source>max pooling, if it pools</source>
        <translation>pooling maximum, si la couche en applique un</translation>
    </message>
    <message>
        <source>ReLU: negative results become 0</source>
        <translation>ReLU&#xa0;: les résultats négatifs deviennent 0</translation>
    </message>
    <message>
        <source>every quadrant addresses its own output</source>
        <translation>chaque quadrant adresse sa propre sortie</translation>
    </message>
    <message>
        <source>one quadrant addresses all outputs</source>
        <translation>un seul quadrant adresse toutes les sorties</translation>
    </message>
    <message>
        <source>sums of quadrant 0 are added</source>
        <translation>les sommes du quadrant 0 sont ajoutées</translation>
    </message>
    <message>
        <source>sums of quadrant 1 are added</source>
        <translation>les sommes du quadrant 1 sont ajoutées</translation>
    </message>
    <message>
        <source>sums of quadrant 2 are added</source>
        <translation>les sommes du quadrant 2 sont ajoutées</translation>
    </message>
    <message>
        <source>sums of quadrant 3 are added</source>
        <translation>les sommes du quadrant 3 sont ajoutées</translation>
    </message>
    <message>
        <source>reads ahead</source>
        <translation>lit en avance</translation>
    </message>
    <message>
        <source>kernel of %1 columns</source>
        <translation>noyau de %1 colonnes</translation>
    </message>
    <message>
        <source>kernel of %1 rows</source>
        <translation>noyau de %1 lignes</translation>
    </message>
    <message>
        <source>%1 further words read ahead</source>
        <translation>%1 mots de plus lus en avance</translation>
    </message>
    <message>
        <source>depth-wise: every processor writes its own channel</source>
        <translation>en profondeur&#xa0;: chaque processeur écrit son propre canal</translation>
    </message>
    <message>
        <source>all weights are 1; no kernel memory is read</source>
        <translation>tous les poids valent 1&#xa0;; la mémoire de noyaux n’est pas lue</translation>
    </message>
    <message>
        <source>Layer control 2</source>
        <translation>Commande de couche 2</translation>
    </message>
    <message>
        <source>%1 input passes (lower bits, if flattening)</source>
        <translation>%1 passes d’entrée (seulement les bits bas en cas d’aplatissement)</translation>
    </message>
    <message>
        <source>%1 words left out between output pixels</source>
        <translation>%1 mots sautés entre deux pixels de sortie</translation>
    </message>
    <message>
        <source>output channels of a pass span %1 weight bits</source>
        <translation>les canaux de sortie d’une passe couvrent %1 bits de poids</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Noyaux</translation>
    </message>
    <message>
        <source>the last kernel is number %1 of the kernel memory</source>
        <translation>le dernier noyau est le numéro %1 de la mémoire de noyaux</translation>
    </message>
    <message>
        <source>the first kernel is number %1 of the kernel memory</source>
        <translation>le premier noyau est le numéro %1 de la mémoire de noyaux</translation>
    </message>
    <message>
        <source>Last kernel</source>
        <translation>Dernier noyau</translation>
    </message>
    <message>
        <source>First kernel</source>
        <translation>Premier noyau</translation>
    </message>
    <message>
        <source>Kernel count</source>
        <translation>Nombre de noyaux</translation>
    </message>
    <message>
        <source>%1 kernels or time slots</source>
        <translation>%1 noyaux ou créneaux</translation>
    </message>
    <message>
        <source>1-D, element-wise, time slots</source>
        <translation>1D, élément par élément, créneaux</translation>
    </message>
    <message>
        <source>%1 time slots</source>
        <translation>%1 créneaux</translation>
    </message>
    <message>
        <source>kernels start %1 bytes later</source>
        <translation>les noyaux commencent %1 octets plus loin</translation>
    </message>
    <message>
        <source>1-D kernel of length %1; 0 = 3x3</source>
        <translation>noyau 1D de longueur %1&#xa0;; 0 = 3x3</translation>
    </message>
    <message>
        <source>element-wise operation</source>
        <translation>opération élément par élément</translation>
    </message>
    <message>
        <source>subtract, if element-wise</source>
        <translation>soustraction, si l’opération est élément par élément</translation>
    </message>
    <message>
        <source>bitwise or</source>
        <translation>ou bit à bit</translation>
    </message>
    <message>
        <source>bitwise exclusive or</source>
        <translation>ou exclusif bit à bit</translation>
    </message>
    <message>
        <source>pools before the element-wise operation</source>
        <translation>applique le pooling avant l’opération élément par élément</translation>
    </message>
    <message>
        <source>convolves after the element-wise operation</source>
        <translation>convolue après l’opération élément par élément</translation>
    </message>
    <message>
        <source>%1 operands</source>
        <translation>%1 opérandes</translation>
    </message>
    <message>
        <source>Line buffer</source>
        <translation>Tampon de lignes</translation>
    </message>
    <message>
        <source>%1 entries up to the end of the line buffer</source>
        <translation>%1 cases jusqu’à la fin du tampon de lignes</translation>
    </message>
    <message>
        <source>the line buffer starts at entry %1; flattening: pixels - 1</source>
        <translation>le tampon de lignes commence à la case %1&#xa0;; aplatissement&#xa0;: pixels - 1</translation>
    </message>
    <message>
        <source>Bias, shift, activation</source>
        <translation>Biais, décalage, activation</translation>
    </message>
    <message>
        <source>bias at %1 of the bias memory (by four with calcx4 and broadcast)</source>
        <translation>biais à la position %1 de la mémoire de biais (par quatre avec calcx4 et broadcast)</translation>
    </message>
    <message>
        <source>adds a bias of this quadrant</source>
        <translation>ajoute un biais de ce quadrant</translation>
    </message>
    <message>
        <source>shifts the sum by %1 bits</source>
        <translation>décale la somme de %1 bits</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>vers la gauche</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>vers la droite</translation>
    </message>
    <message>
        <source>%1 x 16 further passes, if flattening</source>
        <translation>%1 x 16 passes de plus, en cas d’aplatissement</translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation>poids à 8 bits</translation>
    </message>
    <message>
        <source>1-bit weights</source>
        <translation>poids à 1 bit</translation>
    </message>
    <message>
        <source>2-bit weights</source>
        <translation>poids à 2 bits</translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation>poids à 4 bits</translation>
    </message>
    <message>
        <source>writes in time slots (pass-through, depth-wise)</source>
        <translation>écrit par créneaux (passage direct, en profondeur)</translation>
    </message>
    <message>
        <source>passes the data through</source>
        <translation>laisse passer les données telles quelles</translation>
    </message>
    <message>
        <source>flattens more than 16 pixels and passes</source>
        <translation>aplatit plus de 16 pixels fois passes</translation>
    </message>
    <message>
        <source>four kernels at a time (calcx4)</source>
        <translation>quatre noyaux à la fois (calcx4)</translation>
    </message>
    <message>
        <source>timing of several passes with reading ahead (tcalc)</source>
        <translation>cadencement de plusieurs passes avec lecture en avance (tcalc)</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>processors %1 read data</source>
        <translation>les processeurs %1 lisent des données</translation>
    </message>
    <message>
        <source>processors %1 multiply with weights</source>
        <translation>les processeurs %1 multiplient par des poids</translation>
    </message>
    <message>
        <source>Streaming start</source>
        <translation>Départ du flux</translation>
    </message>
    <message>
        <source>starts after %1 words of input</source>
        <translation>commence après %1 mots d’entrée</translation>
    </message>
    <message>
        <source>Streaming delta</source>
        <translation>Incréments du flux</translation>
    </message>
    <message>
        <source>%1 passes of the layers before</source>
        <translation>%1 passes des couches précédentes</translation>
    </message>
    <message>
        <source>%1 words from one output to the next</source>
        <translation>%1 mots d’une sortie à la suivante</translation>
    </message>
    <message>
        <source>%1 further words at the end of a row</source>
        <translation>%1 mots de plus à la fin d’une ligne</translation>
    </message>
    <message>
        <source>Streaming buffer</source>
        <translation>Tampon du flux</translation>
    </message>
    <message>
        <source>the buffer rolls over after %1 words</source>
        <translation>le tampon revient au début après %1 mots</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>ready signal %1</source>
        <translation>signal de disponibilité %1</translation>
    </message>
    <message>
        <source>clock enabled</source>
        <translation>horloge activée</translation>
    </message>
    <message>
        <source>waits for an outside ready signal</source>
        <translation>attend un signal de disponibilité externe</translation>
    </message>
    <message>
        <source>pipeline off</source>
        <translation>pipeline désactivé</translation>
    </message>
    <message>
        <source>streams CHW data</source>
        <translation>traite en flux des données CHW</translation>
    </message>
    <message>
        <source>conditional execution</source>
        <translation>exécution conditionnelle</translation>
    </message>
    <message>
        <source>one-shot</source>
        <translation>exécution unique</translation>
    </message>
    <message>
        <source>follows quadrant %1</source>
        <translation>suit le quadrant %1</translation>
    </message>
    <message>
        <source>starts together with the other quadrants, or reads a FIFO</source>
        <translation>démarre en même temps que les autres quadrants, ou lit une FIFO</translation>
    </message>
    <message>
        <source>finished; the interrupt is raised</source>
        <translation>terminé&#xa0;; l’interruption est levée</translation>
    </message>
    <message>
        <source>average pooling rounds</source>
        <translation>le pooling moyen arrondit</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>traite en flux</translation>
    </message>
    <message>
        <source>reads the FIFO</source>
        <translation>lit la FIFO</translation>
    </message>
    <message>
        <source>loads the byte-lane reader</source>
        <translation>charge le lecteur par files d’octets</translation>
    </message>
    <message>
        <source>byte lane %1</source>
        <translation>file d’octets %1</translation>
    </message>
    <message>
        <source>streams from the FIFO</source>
        <translation>traite en flux depuis la FIFO</translation>
    </message>
    <message>
        <source>kernels are written packed</source>
        <translation>les noyaux sont écrits sous forme compacte</translation>
    </message>
    <message>
        <source>simple 1-bit weights</source>
        <translation>poids à 1 bit simples</translation>
    </message>
    <message>
        <source>fast FIFO</source>
        <translation>FIFO rapide</translation>
    </message>
    <message>
        <source>fast FIFO in groups</source>
        <translation>FIFO rapide par groupes</translation>
    </message>
    <message>
        <source>binary weights: -1 and 1</source>
        <translation>poids binaires&#xa0;: -1 et 1</translation>
    </message>
    <message>
        <source>the fast FIFO feeds all quadrants</source>
        <translation>la FIFO rapide alimente tous les quadrants</translation>
    </message>
    <message>
        <source>Memory timing</source>
        <translation>Réglage temporel de la mémoire</translation>
    </message>
    <message>
        <source>%1, as the vendor&apos;s tools set it</source>
        <translation>%1, comme le règlent les outils du fabricant</translation>
    </message>
    <message>
        <source>Layer count</source>
        <translation>Nombre de couches</translation>
    </message>
    <message>
        <source>the last layer is %1</source>
        <translation>la dernière couche est la couche %1</translation>
    </message>
    <message>
        <source>the first layer is %1</source>
        <translation>la première couche est la couche %1</translation>
    </message>
    <message>
        <source>Memory self test</source>
        <translation>Autotest de la mémoire</translation>
    </message>
    <message>
        <source>clears memories</source>
        <translation>efface des mémoires</translation>
    </message>
    <message>
        <source>clears the bias memory</source>
        <translation>efface la mémoire de biais</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Input frame</source>
        <translation>Trame d’entrée</translation>
    </message>
    <message>
        <source>%1 words of input make a frame</source>
        <translation>%1 mots d’entrée forment une trame</translation>
    </message>
    <message>
        <source>Byte-lane reader</source>
        <translation>Lecteur par files d’octets</translation>
    </message>
    <message>
        <source>%1: four pixels of a channel</source>
        <translation>%1&#xa0;: quatre pixels d’un canal</translation>
    </message>
    <message>
        <source>Conditional execution</source>
        <translation>Exécution conditionnelle</translation>
    </message>
    <message>
        <source>%1, as the network states it</source>
        <translation>%1, comme l’indique le réseau</translation>
    </message>
    <message>
        <source>FIFO control</source>
        <translation>Commande des FIFO</translation>
    </message>
    <message>
        <source>level %1, as the vendor&apos;s tools set it</source>
        <translation>seuil %1, comme le règlent les outils du fabricant</translation>
    </message>
    <message>
        <source>FIFO 0 feeds quadrant 0</source>
        <translation>la FIFO 0 alimente le quadrant 0</translation>
    </message>
    <message>
        <source>FIFO 1 feeds quadrant 1</source>
        <translation>la FIFO 1 alimente le quadrant 1</translation>
    </message>
    <message>
        <source>FIFO 2 feeds quadrant 2</source>
        <translation>la FIFO 2 alimente le quadrant 2</translation>
    </message>
    <message>
        <source>FIFO 3 feeds quadrant 3</source>
        <translation>la FIFO 3 alimente le quadrant 3</translation>
    </message>
    <message>
        <source>FIFO status</source>
        <translation>État des FIFO</translation>
    </message>
    <message>
        <source>bits of the FIFOs that are full: %1</source>
        <translation>bits des FIFO pleines&#xa0;: %1</translation>
    </message>
    <message>
        <source>Always-on control</source>
        <translation>Commande du domaine toujours alimenté</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Extraits</translation>
    </message>
    <message>
        <source>broken pictures</source>
        <translation>images illisibles</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Tous les échantillons</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Toutes les images</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Écartés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Perte d&apos;entraînement</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <source>Training accuracy (%)</source>
        <translation>Exactitude d&apos;entraînement (%)</translation>
    </message>
    <message>
        <source>Validation accuracy (%)</source>
        <translation>Exactitude de validation (%)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>virgule flottante</translation>
    </message>
    <message>
        <source>quantization-aware</source>
        <translation>avec quantification</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Courbe ROC</translation>
    </message>
    <message>
        <source>False positive rate (%)</source>
        <translation>Taux de faux positifs (%)</translation>
    </message>
    <message>
        <source>True positive rate (%)</source>
        <translation>Taux de vrais positifs (%)</translation>
    </message>
    <message>
        <source>Key metrics</source>
        <translation>Indicateurs clés</translation>
    </message>
    <message>
        <source>Metric (%)</source>
        <translation>Indicateur (%)</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exactitude équilibrée</translation>
    </message>
    <message>
        <source>Precision of &quot;%1&quot;</source>
        <translation>Précision de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Recall of &quot;%1&quot;</source>
        <translation>Rappel de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>F1 of &quot;%1&quot;</source>
        <translation>F1 de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Mean precision</source>
        <translation>Précision moyenne</translation>
    </message>
    <message>
        <source>Mean recall</source>
        <translation>Rappel moyen</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>F1 moyen</translation>
    </message>
    <message>
        <source>Area under the ROC curve</source>
        <translation>Aire sous la courbe ROC</translation>
    </message>
    <message>
        <source>Float (E = %1)</source>
        <translation>Flottant (E = %1)</translation>
    </message>
    <message>
        <source>QAT (N = %1)</source>
        <translation>QAT (N = %1)</translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation>Quantifié</translation>
    </message>
</context>
<context>
    <name>facet::accuracy::Accuracy</name>
    <message>
        <source>latency over %1</source>
        <translation>latence au-dessus de %1</translation>
    </message>
    <message>
        <source>weights over %1</source>
        <translation>poids au-dessus de %1</translation>
    </message>
    <message>
        <source>energy over %1</source>
        <translation>énergie au-dessus de %1</translation>
    </message>
    <message>
        <source>accuracy below %1</source>
        <translation>exactitude au-dessous de %1</translation>
    </message>
    <message numerus="yes">
        <source>breaks %n rule(s) of the chip</source>
        <translation>
            <numerusform>enfreint %n règle de la puce</numerusform>
            <numerusform>enfreint %n règles de la puce</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Data peak</source>
        <translation>Pic de données</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>%1 (estimate)</source>
        <translation>%1 (estimation)</translation>
    </message>
    <message>
        <source>Dominated: another variant is at least as accurate and costs no more.</source>
        <translation>Dominée&#xa0;: une autre variante est au moins aussi précise et ne coûte pas plus.</translation>
    </message>
    <message>
        <source>On the Pareto front.</source>
        <translation>Sur le front de Pareto.</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Mémoire de poids</translation>
    </message>
    <message>
        <source>Energy (estimate)</source>
        <translation>Énergie (estimation)</translation>
    </message>
    <message>
        <source>Measured accuracy against %1</source>
        <translation>Exactitude mesurée en fonction de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accuracy as measured, cost as estimated for %1</source>
        <translation>Exactitude mesurée, coût estimé pour %1</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>Sans mesure&#xa0;: %1</translation>
    </message>
    <message>
        <source>Measured accuracy and estimated cost</source>
        <translation>Exactitude mesurée et coût estimé</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <source>Spread (%)</source>
        <translation>Dispersion (%)</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>Latence (µs)</translation>
    </message>
    <message>
        <source>Weights (bytes)</source>
        <translation>Poids (octets)</translation>
    </message>
    <message>
        <source>Energy (µJ, estimate)</source>
        <translation>Énergie (µJ, estimation)</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>respectés</translation>
    </message>
    <message>
        <source>Latency, measured</source>
        <translation>Latence mesurée</translation>
    </message>
    <message>
        <source>Latency, predicted</source>
        <translation>Latence prévue</translation>
    </message>
    <message>
        <source>Accuracy as measured; cost as measured on a board where ringed, else as estimated for %1</source>
        <translation>Exactitude mesurée&#xa0;; coût mesuré sur une carte là où un anneau l’indique, sinon estimé pour %1</translation>
    </message>
    <message>
        <source>On a board (µs)</source>
        <translation>Sur une carte (µs)</translation>
    </message>
</context>
<context>
    <name>facet::accuracy::AccuracyPanel</name>
    <message>
        <source>Set accuracy budget</source>
        <translation>Régler le budget d’exactitude</translation>
    </message>
    <message>
        <source>Set latency budget</source>
        <translation>Régler le budget de latence</translation>
    </message>
    <message>
        <source>Set weight memory budget</source>
        <translation>Régler le budget de mémoire de poids</translation>
    </message>
    <message>
        <source>Set energy budget</source>
        <translation>Régler le budget d’énergie</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Estimated latency on the horizontal axis</source>
        <translation>Latence estimée sur l’axe horizontal</translation>
    </message>
    <message>
        <source>Weight memory on the horizontal axis</source>
        <translation>Mémoire de poids sur l’axe horizontal</translation>
    </message>
    <message>
        <source>Estimated energy of one inference on the horizontal axis</source>
        <translation>Énergie estimée d’une inférence sur l’axe horizontal</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Axe horizontal</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>Sans mesure&#xa0;: %1</translation>
    </message>
    <message>
        <source>No accuracy has been measured yet.
Enter one for a variant, or train or simulate it; predictions are never shown here.</source>
        <translation>Aucune exactitude n’a encore été mesurée.
En saisir une pour une variante, ou entraîner ou simuler celle-ci&#xa0;; aucune prédiction n’est jamais affichée ici.</translation>
    </message>
</context>
<context>
    <name>facet::accuracy::Scatter</name>
    <message>
        <source>%1 of %2 within all budgets</source>
        <translation>%1 sur %2 dans tous les budgets</translation>
    </message>
</context>
<context>
    <name>facet::accuracy::ScatterChart</name>
    <message>
        <source>Measured accuracy</source>
        <translation>Exactitude mesurée</translation>
    </message>
    <message>
        <source>hollow: breaks a budget or rule</source>
        <translation>vide&#xa0;: dépasse un budget ou enfreint une règle</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Front de Pareto</translation>
    </message>
    <message>
        <source>Drag to set this budget, out of the chart to remove it</source>
        <translation>Glisser pour régler ce budget, hors du graphique pour l’enlever</translation>
    </message>
    <message>
        <source>ring: cost measured on a board</source>
        <translation>anneau&#xa0;: coût mesuré sur une carte</translation>
    </message>
</context>
<context>
    <name>facet::boards::Port</name>
    <message>
        <source>Virtual board (simulated)</source>
        <translation>Carte virtuelle (simulée)</translation>
    </message>
</context>
<context>
    <name>facet::boards::VirtualBoardProcess</name>
    <message>
        <source>There is no facet-virtual-board beside this program.</source>
        <translation>Il n’y a pas de facet-virtual-board à côté de ce programme.</translation>
    </message>
    <message>
        <source>It did not announce a port.</source>
        <translation>Elle n’a pas annoncé de port.</translation>
    </message>
</context>
<context>
    <name>facet::calibrating::Calibration</name>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Surtout</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>No run of a whole network on the %1 is known: its times are predictions without a measured error.</source>
        <translation>Aucune exécution d’un réseau entier sur le %1 n’est connue&#xa0;: ses temps sont des prévisions sans erreur mesurée.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n exécution</numerusform>
            <numerusform>%n exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n réseau</numerusform>
            <numerusform>%n réseaux</numerusform>
        </translation>
    </message>
    <message>
        <source>The formula as it is predicts best: off by %1 on average, %2 at worst (%3).</source>
        <translation>La formule telle quelle prévoit le mieux&#xa0;: écart de %1 en moyenne, de %2 au pire (%3).</translation>
    </message>
    <message>
        <source>times %1</source>
        <translation>fois %1</translation>
    </message>
    <message>
        <source>plus %1 µs</source>
        <translation>plus %1 µs</translation>
    </message>
    <message>
        <source>Corrected (%1), networks that were left out of the fit are off by %2 on average, %3 at worst (%4).</source>
        <translation>Corrigés (%1), les réseaux écartés de l’ajustement s’écartent de %2 en moyenne, de %3 au pire (%4).</translation>
    </message>
    <message>
        <source>Predicted and measured times of the %1</source>
        <translation>Temps prévus et mesurés du %1</translation>
    </message>
</context>
<context>
    <name>facet::calibrating::CalibrationPanel</name>
    <message>
        <source>Chip</source>
        <translation>Puce</translation>
    </message>
    <message>
        <source>As predicted</source>
        <translation>Tel que prévu</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Differences from the formula as it is</source>
        <translation>Écarts par rapport à la formule telle quelle</translation>
    </message>
    <message>
        <source>Differences after the correction that is kept</source>
        <translation>Écarts après la correction retenue</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Écarts</translation>
    </message>
    <message>
        <source>Published runs</source>
        <translation>Exécutions publiées</translation>
    </message>
    <message>
        <source>Times published for networks whose layers are known, beside the runs of this study&apos;s boards</source>
        <translation>Temps publiés pour des réseaux dont les couches sont connues, à côté des exécutions sur les cartes de cette étude</translation>
    </message>
    <message>
        <source>By kind of layer</source>
        <translation>Par type de couche</translation>
    </message>
    <message>
        <source>Error on networks left out of the fit</source>
        <translation>Erreur sur les réseaux écartés de l’ajustement</translation>
    </message>
    <message>
        <source>Nothing measured on this chip yet.
Run a variant on a board, or show the published runs.</source>
        <translation>Rien n’a encore été mesuré sur cette puce.
Exécuter une variante sur une carte, ou afficher les exécutions publiées.</translation>
    </message>
</context>
<context>
    <name>facet::calibrating::ResidualChart</name>
    <message>
        <source>Predicted time</source>
        <translation>Temps prévu</translation>
    </message>
    <message>
        <source>Measured minus predicted (%)</source>
        <translation>Mesuré moins prévu (%)</translation>
    </message>
    <message>
        <source>mean error of unseen networks</source>
        <translation>erreur moyenne des réseaux inconnus</translation>
    </message>
</context>
<context>
    <name>facet::compare::Compare</name>
    <message>
        <source>Latency by layer: %1</source>
        <translation>Latence par couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>variant, total</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>In total %1; %2</source>
        <translation>Au total %1&#xa0;; %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Time up to and with this layer</source>
        <translation>Temps jusqu’à cette couche comprise</translation>
    </message>
    <message>
        <source>Latency relative to %1</source>
        <translation>Latence relative à %1</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Mémoire de poids</translation>
    </message>
    <message>
        <source>Data memory peak</source>
        <translation>Pic de mémoire de données</translation>
    </message>
    <message>
        <source>Energy (estimate)</source>
        <translation>Énergie (estimation)</translation>
    </message>
    <message>
        <source>Differences from %1</source>
        <translation>Écarts par rapport à %1</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>%1 of its total</source>
        <translation>%1 de son total</translation>
    </message>
    <message>
        <source>no such layer</source>
        <translation>pas de telle couche</translation>
    </message>
</context>
<context>
    <name>facet::compare::ComparePanel</name>
    <message>
        <source>Latency model</source>
        <translation>Modèle de latence</translation>
    </message>
    <message>
        <source>This study has no variants to compare.</source>
        <translation>Cette étude n’a pas de variantes à comparer.</translation>
    </message>
    <message>
        <source>Check another variant to see the differences</source>
        <translation>Cocher une autre variante pour voir les différences</translation>
    </message>
    <message>
        <source>Differences from %1</source>
        <translation>Écarts par rapport à %1</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolu</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relatif</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Cumulé</translation>
    </message>
    <message>
        <source>Microseconds of each layer</source>
        <translation>Microsecondes de chaque couche</translation>
    </message>
    <message>
        <source>Percent of the baseline&apos;s layer</source>
        <translation>Pourcentage de la couche de référence</translation>
    </message>
    <message>
        <source>Running sum: where the milliseconds go</source>
        <translation>Somme courante&#xa0;: où passent les millisecondes</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Groupées</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Empilées</translation>
    </message>
    <message>
        <source>One bar per variant</source>
        <translation>Une barre par variante</translation>
    </message>
    <message>
        <source>Bars made of their parts</source>
        <translation>Barres faites de leurs parties</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>Par position</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Layer 1 beside layer 1</source>
        <translation>Couche 1 à côté de couche 1</translation>
    </message>
    <message>
        <source>Layers of the same name side by side; gaps where a variant has none</source>
        <translation>Couches de même nom côte à côte&#xa0;; un vide là où une variante n’en a pas</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>What made the difference</source>
        <translation>Ce qui a fait la différence</translation>
    </message>
    <message>
        <source>One click</source>
        <translation>Un clic</translation>
    </message>
    <message>
        <source>Compare these variants under the ideal model, as published</source>
        <translation>Comparer ces variantes avec le modèle idéal, comme publié</translation>
    </message>
    <message>
        <source>Model of the study</source>
        <translation>Modèle de l’étude</translation>
    </message>
    <message>
        <source>Model: ideal</source>
        <translation>Modèle&#xa0;: idéal</translation>
    </message>
    <message>
        <source>Model: cycles</source>
        <translation>Modèle&#xa0;: cycles</translation>
    </message>
</context>
<context>
    <name>facet::compare::VariantChecks</name>
    <message>
        <source>Variants to compare</source>
        <translation>Variantes à comparer</translation>
    </message>
    <message>
        <source>Baseline: the others are compared with it</source>
        <translation>Référence&#xa0;: les autres lui sont comparées</translation>
    </message>
    <message>
        <source>Compare with this variant</source>
        <translation>Comparer avec cette variante</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Prendre comme référence</translation>
    </message>
</context>
<context>
    <name>facet::console::ConsoleModel</name>
    <message>
        <source>damaged frame</source>
        <translation>trame endommagée</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Vers la carte</translation>
    </message>
    <message>
        <source>From the board</source>
        <translation>De la carte</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Temps (s)</translation>
    </message>
    <message>
        <source>Frame or line</source>
        <translation>Trame ou ligne</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadécimal</translation>
    </message>
</context>
<context>
    <name>facet::console::ConsoleView</name>
    <message>
        <source>Save the session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>Wire logs (*.facetlog)</source>
        <translation>Journaux de ligne (*.facetlog)</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>Rejouer une session</translation>
    </message>
    <message>
        <source>Wire logs (*.facetlog);;All files (*)</source>
        <translation>Journaux de ligne (*.facetlog);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Replay of %1, %2</source>
        <translation>Relecture de %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Paused; %n row(s) waiting</source>
        <translation>
            <numerusform>En pause&#xa0;; %n ligne en attente</numerusform>
            <numerusform>En pause&#xa0;; %n lignes en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is full (32 MiB): rows are shown, but no longer saved. Clear it to go on.</source>
        <translation>Le journal est plein (32 Mio)&#xa0;: les lignes s’affichent mais ne sont plus enregistrées. Le vider pour continuer.</translation>
    </message>
    <message>
        <source>Nothing has passed yet.</source>
        <translation>Rien n’est encore passé.</translation>
    </message>
    <message>
        <source>%1 bytes since %2</source>
        <translation>%1 octets depuis %2</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Filter: a word, a command, bytes in hexadecimal</source>
        <translation>Filtre&#xa0;: un mot, une commande, des octets en hexadécimal</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Vers la carte</translation>
    </message>
    <message>
        <source>From the board</source>
        <translation>De la carte</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Send a line; Up and Down bring back earlier ones</source>
        <translation>Envoyer une ligne&#xa0;; Haut et Bas rappellent les précédentes</translation>
    </message>
    <message>
        <source>Line to send</source>
        <translation>Ligne à envoyer</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>facet::datasets::DatasetPanel</name>
    <message>
        <source>Open pictures…</source>
        <translation>Ouvrir des images…</translation>
    </message>
    <message>
        <source>A folder of WIDER FACE, a folder for every class, or images.npy and labels.npy</source>
        <translation>Un dossier WIDER FACE, un dossier par classe, ou images.npy et labels.npy</translation>
    </message>
    <message>
        <source>Open prepared set…</source>
        <translation>Ouvrir un jeu préparé…</translation>
    </message>
    <message>
        <source>A file that was prepared here or by &quot;facet dataset&quot;</source>
        <translation>Un fichier préparé ici ou par «&#xa0;facet dataset&#xa0;»</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>Préparer…</translation>
    </message>
    <message>
        <source>Cut, resize and write all samples to one file for training</source>
        <translation>Découper, redimensionner et écrire tous les échantillons dans un seul fichier pour l’entraînement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>No data set is open.

Open a folder of pictures to see which crops become samples and why others do not, or a prepared set.
For a small set of real faces run: facet dataset demo --output faces.facetset</source>
        <translation>Aucun jeu de données n’est ouvert.

Ouvrir un dossier d’images pour voir quels extraits deviennent des échantillons et pourquoi d’autres non, ou un jeu préparé.
Pour un petit jeu de vrais visages, lancer&#xa0;: facet dataset demo --output faces.facetset</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Picture with boxes and crops</source>
        <translation>Image avec cadres et extraits</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Ce que voit le réseau</translation>
    </message>
    <message>
        <source>Other variations</source>
        <translation>Autres variations</translation>
    </message>
    <message>
        <source>Mirrored, moved, turned and recolored as in another epoch; never for validation or test</source>
        <translation>Retournées, déplacées, tournées et recolorées comme à une autre époque&#xa0;; jamais pour la validation ni le test</translation>
    </message>
    <message>
        <source>Samples of every class</source>
        <translation>Échantillons de chaque classe</translation>
    </message>
    <message>
        <source>Crops left out, by reason</source>
        <translation>Extraits écartés, par raison</translation>
    </message>
    <message>
        <source>Nothing passes this filter.</source>
        <translation>Rien ne passe ce filtre.</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Ouvrir des images</translation>
    </message>
    <message>
        <source>Open prepared set</source>
        <translation>Ouvrir un jeu préparé</translation>
    </message>
    <message>
        <source>Prepared sets (*.facetset);;All files (*)</source>
        <translation>Jeux préparés (*.facetset);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Prepared sets (*.facetset)</source>
        <translation>Jeux préparés (*.facetset)</translation>
    </message>
</context>
<context>
    <name>facet::datasets::EntryModel</name>
    <message>
        <source>broken</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>%1 of %2 crops</source>
        <translation>%1 extraits sur %2</translation>
    </message>
</context>
<context>
    <name>facet::datasets::PictureView</name>
    <message>
        <source>dropped: %1</source>
        <translation>écarté&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>facet::datasets::SampleView</name>
    <message>
        <source>Choose a crop to see what the network sees.</source>
        <translation>Choisir un extrait pour voir ce que voit le réseau.</translation>
    </message>
    <message>
        <source>%1 × %2, as the network reads it</source>
        <translation>%1 × %2, tel que le réseau le lit</translation>
    </message>
    <message>
        <source>Folded by %1: %2 channels of %3 × %4</source>
        <translation>Repliée par %1&#xa0;: %2 canaux de %3 × %4</translation>
    </message>
    <message>
        <source>Red, green and blue, as signed bytes</source>
        <translation>Rouge, vert et bleu, en octets signés</translation>
    </message>
    <message>
        <source>Variations in training</source>
        <translation>Variations à l’entraînement</translation>
    </message>
</context>
<context>
    <name>facet::datasets::SettingsBar</name>
    <message>
        <source>Crop</source>
        <translation>Extrait</translation>
    </message>
    <message>
        <source>Side of the squares cut from the pictures</source>
        <translation>Côté des carrés découpés dans les images</translation>
    </message>
    <message>
        <source>Per picture</source>
        <translation>Par image</translation>
    </message>
    <message>
        <source>Squares anywhere in a picture</source>
        <translation>Carrés n’importe où dans une image</translation>
    </message>
    <message>
        <source>Per face</source>
        <translation>Par visage</translation>
    </message>
    <message>
        <source>Squares that hold a certain face</source>
        <translation>Carrés contenant un visage donné</translation>
    </message>
    <message>
        <source>Smallest face</source>
        <translation>Visage minimal</translation>
    </message>
    <message>
        <source>Smaller faces make a crop ambiguous</source>
        <translation>Des visages plus petits rendent un extrait ambigu</translation>
    </message>
    <message>
        <source>Blur up to</source>
        <translation>Flou jusqu’à</translation>
    </message>
    <message>
        <source>Faces with more blur make a crop ambiguous</source>
        <translation>Des visages plus flous rendent un extrait ambigu</translation>
    </message>
    <message>
        <source>Occlusion up to</source>
        <translation>Masquage jusqu’à</translation>
    </message>
    <message>
        <source>Faces that are hidden more make a crop ambiguous</source>
        <translation>Des visages plus masqués rendent un extrait ambigu</translation>
    </message>
    <message>
        <source>Whole from</source>
        <translation>Entier dès</translation>
    </message>
    <message>
        <source>Share of a face inside of the crop from which on it is whole</source>
        <translation>Part d’un visage dans l’extrait à partir de laquelle il est entier</translation>
    </message>
    <message>
        <source>None up to</source>
        <translation>Absent jusqu’à</translation>
    </message>
    <message>
        <source>Share of a face up to which it does not count</source>
        <translation>Part d’un visage jusqu’à laquelle il ne compte pas</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Équilibre</translation>
    </message>
    <message>
        <source>Most samples of a class, as multiple of the rarest class; 0 keeps all</source>
        <translation>Maximum d’échantillons d’une classe, en multiple de la plus rare&#xa0;; 0 garde tout</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Chooses crops, splits and balance</source>
        <translation>Choisit extraits, répartition et équilibre</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>net</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partiel</translation>
    </message>
</context>
<context>
    <name>facet::document::StudyDocument</name>
    <message>
        <source>Rename variant to &quot;%1&quot;</source>
        <translation>Renommer la variante en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Move variant</source>
        <translation>Déplacer la variante</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>Modifier les notes</translation>
    </message>
    <message>
        <source>Compare with &quot;%1&quot;</source>
        <translation>Comparer avec «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename study</source>
        <translation>Renommer l’étude</translation>
    </message>
</context>
<context>
    <name>facet::exporting::ExportDialog</name>
    <message>
        <source>Export Figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dessin SVG</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>Page PDF</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>%1 pixels per px</source>
        <translation>%1 pixels par px</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Hauteur</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 pixels</translation>
    </message>
    <message>
        <source>%1 x %2 mm</source>
        <translation>%1 x %2 mm</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;Tab-separated values (*.tsv);;Markdown (*.md)</source>
        <translation>Valeurs séparées par des virgules (*.csv);;Valeurs séparées par des tabulations (*.tsv);;Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>facet::exporting::Report</name>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Weights (bytes)</source>
        <translation>Poids (octets)</translation>
    </message>
    <message>
        <source>of capacity (%)</source>
        <translation>de la capacité (%)</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>Latence (µs)</translation>
    </message>
    <message>
        <source>Energy (µJ, est.)</source>
        <translation>Énergie (µJ, est.)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>respectées</translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n enfreinte</numerusform>
            <numerusform>%n enfreintes</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers by layer</source>
        <translation>Chiffres par couche</translation>
    </message>
    <message>
        <source>Basis of all estimates: %1.</source>
        <translation>Base de toutes les estimations&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Latency, model &quot;ideal&quot;: (multiplications / multipliers of a processor + comparisons) / processors at work. It leaves out padding, start-up and memory access.</source>
        <translation>Latence, modèle «&#xa0;idéal&#xa0;»&#xa0;: (multiplications / multiplieurs d’un processeur + comparaisons) / processeurs au travail. Il laisse de côté le remplissage, le démarrage et l’accès à la mémoire.</translation>
    </message>
    <message>
        <source>Latency, model &quot;cycles&quot;: the machine&apos;s steps counted per layer - reading, computing, writing, pooling and padding. Exact for the MAX78000 without streaming; for the MAX78002 an estimate, since its vendor publishes no model.</source>
        <translation>Latence, modèle «&#xa0;cycles&#xa0;»&#xa0;: les étapes de la machine comptées par couche - lecture, calcul, écriture, pooling et remplissage. Exact pour le MAX78000 sans flux&#xa0;; pour le MAX78002, une estimation, car son fabricant ne publie pas de modèle.</translation>
    </message>
    <message>
        <source>Operations are counted as the vendor&apos;s tool counts them: multiply-accumulates, comparisons, additions, multiplications, bitwise.</source>
        <translation>Les opérations sont comptées comme le fait l’outil du fabricant&#xa0;: multiplications-accumulations, comparaisons, additions, multiplications, opérations bit à bit.</translation>
    </message>
    <message>
        <source>Weight memory is the sum of all kernels at their bit width; data memory the need of one of %1 memories by one layer.</source>
        <translation>La mémoire de poids est la somme de tous les noyaux à leur largeur en bits&#xa0;; la mémoire de données, le besoin d’une couche dans une des %1 mémoires.</translation>
    </message>
    <message>
        <source>Energy is an estimate from published measurements, with an uncertainty of ±%1 %.</source>
        <translation>L’énergie est une estimation d’après des mesures publiées, avec une incertitude de ±%1&#xa0;%.</translation>
    </message>
    <message>
        <source>Accuracy is shown only where it was measured, with the origin of the measurement; nothing is predicted.</source>
        <translation>L’exactitude n’est donnée que là où elle a été mesurée, avec l’origine de la mesure&#xa0;; rien n’est prédit.</translation>
    </message>
    <message>
        <source>Latency by layer</source>
        <translation>Latence par couche</translation>
    </message>
    <message>
        <source>Kernel memory</source>
        <translation>Mémoire de noyaux</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <comment>kernel memory</comment>
        <translation>%1 par couche</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Needs %1, has %2.</source>
        <translation>Il faut %1&#xa0;; il y a %2.</translation>
    </message>
    <message>
        <source>All variants keep the rules of the chip that were checked.</source>
        <translation>Toutes les variantes respectent les règles de la puce qui ont été vérifiées.</translation>
    </message>
    <message>
        <source>Network study</source>
        <translation>Étude de réseaux</translation>
    </message>
    <message>
        <source>No variants</source>
        <translation>Aucune variante</translation>
    </message>
    <message>
        <source>This study has no variants.</source>
        <translation>Cette étude n’a pas de variantes.</translation>
    </message>
    <message>
        <source>Latency in numbers</source>
        <translation>La latence en chiffres</translation>
    </message>
    <message>
        <source>How the numbers were computed</source>
        <translation>Comment les chiffres ont été calculés</translation>
    </message>
    <message>
        <source>Facet, page %1</source>
        <translation>Facet, page %1</translation>
    </message>
</context>
<context>
    <name>facet::figures</name>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
</context>
<context>
    <name>facet::figures::BarChart</name>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>aperçu</translation>
    </message>
</context>
<context>
    <name>facet::figures::ChartFrame</name>
    <message>
        <source>Copy figure</source>
        <translation>Copier la figure</translation>
    </message>
    <message>
        <source>Export figure (PNG, SVG, PDF)...</source>
        <translation>Exporter la figure (PNG, SVG, PDF)…</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation>Copier le tableau en Markdown</translation>
    </message>
    <message>
        <source>Export table (CSV, Markdown)...</source>
        <translation>Exporter le tableau (CSV, Markdown)…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>Afficher le graphique</translation>
    </message>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>Afficher les mêmes chiffres en tableau</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Copy or export figure and table</source>
        <translation>Copier ou exporter la figure et le tableau</translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation>Copier ou exporter</translation>
    </message>
</context>
<context>
    <name>facet::figures::Latency</name>
    <message>
        <source>Input</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Compute</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Pooling</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Padding</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Overhead</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation>Surcoût</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Multiplications, shared by the multipliers of a processor and by all processors at work.</source>
        <translation>Multiplications, partagées entre les multiplieurs d’un processeur et entre tous les processeurs au travail.</translation>
    </message>
    <message>
        <source>Comparisons of the activation, shared by all processors at work.</source>
        <translation>Comparaisons de l’activation, partagées entre tous les processeurs au travail.</translation>
    </message>
    <message>
        <source>Comparisons of the pooling, shared by all processors at work.</source>
        <translation>Comparaisons du pooling, partagées entre tous les processeurs au travail.</translation>
    </message>
    <message>
        <source>Reading rows and columns before the kernel window is full: no result can leave yet.</source>
        <translation>Lecture des lignes et colonnes avant que la fenêtre du noyau soit pleine&#xa0;: aucun résultat ne peut encore sortir.</translation>
    </message>
    <message>
        <source>The kernel window moves over the data, one pass for every 64 input channels.</source>
        <translation>La fenêtre du noyau parcourt les données, une passe par 64 canaux d’entrée.</translation>
    </message>
    <message>
        <source>Writing results: one cycle per output channel, pixel and pass.</source>
        <translation>Écriture des résultats&#xa0;: un cycle par canal de sortie, pixel et passe.</translation>
    </message>
    <message>
        <source>Reading the further elements of every pooling window.</source>
        <translation>Lecture des autres éléments de chaque fenêtre de pooling.</translation>
    </message>
    <message>
        <source>Padding elements go through the same machine as data.</source>
        <translation>Les éléments de remplissage passent par la même machine que les données.</translation>
    </message>
    <message>
        <source>Flatten unit, element-wise operation before pooling, and the price of streaming.</source>
        <translation>Unité d’aplatissement, opération élément par élément avant pooling, et prix du flux.</translation>
    </message>
    <message>
        <source>The pipeline that clocks above 50 MHz need: about 15 % more cycles, as measured. An estimate.</source>
        <translation>Le pipeline qu’imposent les horloges au-dessus de 50 MHz&#xa0;: environ 15&#xa0;% de cycles en plus, selon les mesures. Une estimation.</translation>
    </message>
    <message>
        <source>%1, %2 MHz, model &quot;%3&quot;</source>
        <comment>device, clock, latency model</comment>
        <translation>%1, %2 MHz, modèle «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Latency by layer: %1</source>
        <translation>Latence par couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 in total; %2</source>
        <translation>%1 au total&#xa0;; %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>Latence (µs)</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Part (%)</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1, %2 of the whole network</source>
        <translation>%1, %2 du réseau entier</translation>
    </message>
    <message>
        <source>An estimate: the vendor has no exact model for this layer.</source>
        <translation>Une estimation&#xa0;: le fabricant n’a pas de modèle exact pour cette couche.</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n processeur</numerusform>
            <numerusform>%n processeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 multiplications / %2 at once / %3 = %4</source>
        <translation>%1 multiplications / %2 à la fois / %3 = %4</translation>
    </message>
    <message>
        <source>%1 comparisons / %2 = %3</source>
        <translation>%1 comparaisons / %2 = %3</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s) at work</source>
        <translation>
            <numerusform>%n processeur au travail</numerusform>
            <numerusform>%n processeurs au travail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n passe</numerusform>
            <numerusform>%n passes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::figures::LatencyPanel</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Show microseconds at the clock of the study</source>
        <translation>Afficher les microsecondes à l’horloge de l’étude</translation>
    </message>
    <message>
        <source>Show clock cycles</source>
        <translation>Afficher les cycles d’horloge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Lengths are proportional</source>
        <translation>Les longueurs sont proportionnelles</translation>
    </message>
    <message>
        <source>Logarithmic: shows totals only, since the lengths of stacked parts would mean nothing</source>
        <translation>Logarithmique&#xa0;: ne montre que les totaux, car la longueur de parties empilées n’aurait pas de sens</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>Add a layer to see where its time goes.</source>
        <translation>Ajouter une couche pour voir où passe son temps.</translation>
    </message>
</context>
<context>
    <name>facet::figures::Quantity</name>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 cycles</source>
        <translation>%1 cycles</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>%1 operations</source>
        <translation>%1 opérations</translation>
    </message>
</context>
<context>
    <name>facet::figures::StatTile</name>
    <message>
        <source>preview: %1</source>
        <translation>aperçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>au-dessus de la limite</translation>
    </message>
</context>
<context>
    <name>facet::figures::TableView</name>
    <message>
        <source>Copy as tab-separated text</source>
        <translation>Copier en texte séparé par des tabulations</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
</context>
<context>
    <name>facet::figures::Totals</name>
    <message>
        <source>%1 since the last edit</source>
        <translation>%1 depuis la dernière modification</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>excess, capacity</comment>
        <translation>%1 au-dessus de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, capacity</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>au-dessus de %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>dans la limite de %1</translation>
    </message>
    <message>
        <source>Budget: at most %1</source>
        <translation>Budget&#xa0;: au plus %1</translation>
    </message>
    <message>
        <source>estimate, ±%1 %</source>
        <comment>half width of an uncertainty</comment>
        <translation>estimation, ±%1&#xa0;%</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>An estimate: some layers have no exact model.</source>
        <translation>Une estimation&#xa0;: certaines couches n’ont pas de modèle exact.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>%1 macc</source>
        <comment>multiply-accumulate operations</comment>
        <translation>%1 macc</translation>
    </message>
    <message>
        <source>%1 multiply-accumulate, %2 comparisons, %3 additions, %4 multiplications, %5 bitwise</source>
        <translation>%1 multiplications-accumulations, %2 comparaisons, %3 additions, %4 multiplications, %5 opérations bit à bit</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Mémoire de poids</translation>
    </message>
    <message>
        <source>Bias memory</source>
        <translation>Mémoire de biais</translation>
    </message>
    <message>
        <source>Data peak</source>
        <translation>Pic de données</translation>
    </message>
    <message>
        <source>The largest need of one data memory by one layer: its input and output side by side.</source>
        <translation>Le besoin le plus grand d’une couche dans une mémoire de données&#xa0;: son entrée et sa sortie côte à côte.</translation>
    </message>
    <message>
        <source>in and out apart</source>
        <translation>entrée et sortie séparées</translation>
    </message>
    <message>
        <source>Input and output fit only when they lie in different data memories.</source>
        <translation>L’entrée et la sortie ne tiennent que si elles sont dans des mémoires de données différentes.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>One inference. %1, from published measurements; never measured here.</source>
        <translation>Une inférence. %1, d’après des mesures publiées&#xa0;; jamais mesuré ici.</translation>
    </message>
    <message>
        <source>Weight loading</source>
        <translation>Chargement des poids</translation>
    </message>
    <message>
        <source>once after power-up</source>
        <translation>une fois après la mise sous tension</translation>
    </message>
    <message>
        <source>Input loading</source>
        <translation>Chargement de l’entrée</translation>
    </message>
    <message>
        <source>before each inference</source>
        <translation>avant chaque inférence</translation>
    </message>
    <message numerus="yes">
        <source>±%1 % from %n run(s)</source>
        <comment>error of a prediction and its basis</comment>
        <translation>
            <numerusform>±%1&#xa0;% d’après %n exécution</numerusform>
            <numerusform>±%1&#xa0;% d’après %n exécutions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::figures::TotalsBar</name>
    <message>
        <source>Checked on silicon: %1</source>
        <translation>Vérifié sur silicium&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>facet::findings::FindingCard</name>
    <message>
        <source>The whole network</source>
        <translation>Le réseau entier</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, couche %2</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>Il faut&#xa0;: %1</translation>
    </message>
    <message>
        <source>Has: %1</source>
        <translation>Il y a&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>facet::findings::FindingsPanel</name>
    <message>
        <source>1 error</source>
        <translation>1 erreur</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 alerte</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 remarque</translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En afficher %n de plus</numerusform>
            <numerusform>En afficher %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>The %1 takes this network as it is.</source>
        <translation>Le %1 accepte ce réseau tel quel.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Rien à afficher</translation>
    </message>
    <message>
        <source>One finding is hidden by the filter.</source>
        <translation>Un constat est masqué par le filtre.</translation>
    </message>
    <message numerus="yes">
        <source>%n findings are hidden by the filter.</source>
        <translation>
            <numerusform>%n constat est masqué par le filtre.</numerusform>
            <numerusform>%n constats sont masqués par le filtre.</numerusform>
        </translation>
    </message>
    <message>
        <source>No variant</source>
        <translation>Aucune variante</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Afficher ou masquer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>facet::flash::FlashDialog</name>
    <message>
        <source>Flash the model runner</source>
        <translation>Flasher le programme de la carte</translation>
    </message>
    <message>
        <source>The model runner is the small program that lets Facet use the accelerator of a board. It is copied onto the drive that the board&apos;s debug probe shows; this replaces the program that is on the board now.</source>
        <translation>Le programme de la carte est le petit logiciel par lequel Facet utilise l’accélérateur. Il est copié sur le lecteur que présente la sonde de débogage&#xa0;; il remplace le programme actuel de la carte.</translation>
    </message>
    <message>
        <source>Drive of the probe</source>
        <translation>Lecteur de la sonde</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Runner for %1</source>
        <translation>Programme pour %1</translation>
    </message>
    <message>
        <source>Another file...</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>With OpenOCD instead</source>
        <translation>Avec OpenOCD à la place</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Flasher</translation>
    </message>
    <message>
        <source># Not tried on hardware: copying to the drive is the proven way.
# max78000.cfg</source>
        <translation># Jamais essayé sur du matériel&#xa0;: préférer la copie sur le lecteur.
# max78000.cfg</translation>
    </message>
    <message>
        <source>No drive of a probe is mounted</source>
        <translation>Aucun lecteur de sonde n’est monté</translation>
    </message>
    <message>
        <source>Image to flash</source>
        <translation>Image à flasher</translation>
    </message>
    <message>
        <source>Images (*.hex *.bin)</source>
        <translation>Images (*.hex *.bin)</translation>
    </message>
    <message>
        <source>Plug the board in. Where the system does not mount drives by itself, mount the one labeled DAPLINK.</source>
        <translation>Brancher la carte. Si le système ne monte pas les lecteurs de lui-même, monter celui nommé DAPLINK.</translation>
    </message>
    <message>
        <source>This is the probe&apos;s own bootloader. Plug the board in again without holding its button.</source>
        <translation>C’est le chargeur de la sonde elle-même. Rebrancher la carte sans tenir son bouton.</translation>
    </message>
    <message>
        <source>Probe firmware %1</source>
        <translation>Micrologiciel de la sonde&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>The probe programs the chip</source>
        <translation>La sonde programme la puce</translation>
    </message>
    <message>
        <source>Restart the board</source>
        <translation>Redémarrer la carte</translation>
    </message>
    <message>
        <source>The runner says hello</source>
        <translation>Le programme répond</translation>
    </message>
</context>
<context>
    <name>facet::flash::FlashJob</name>
    <message>
        <source>The drive did not come back within %1 s. Unplug the board, plug it in again, and look whether the runner answers; else flash once more.</source>
        <translation>Le lecteur n’est pas revenu en %1 s. Débrancher la carte, la rebrancher et voir si le programme répond&#xa0;; sinon flasher de nouveau.</translation>
    </message>
    <message>
        <source>The probe refused the image: %1. If the chip is locked, enable automation on the probe, copy an empty file named erase.act, and flash again.</source>
        <translation>La sonde a refusé l’image&#xa0;: %1. Si la puce est verrouillée, activer l’automatisation de la sonde, copier un fichier vide nommé erase.act et flasher de nouveau.</translation>
    </message>
</context>
<context>
    <name>facet::inspector::CostView</name>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>where</source>
        <translation>où</translation>
    </message>
    <message>
        <source>An estimate: no exact model exists for this chip or for streaming.</source>
        <translation>Une estimation&#xa0;: il n’existe pas de modèle exact pour cette puce ou pour le flux.</translation>
    </message>
    <message>
        <source>%1 cycles, %2 % of all</source>
        <translation>%1 cycles, %2&#xa0;% du tout</translation>
    </message>
    <message>
        <source>Ideal formula, with this layer&apos;s numbers</source>
        <translation>Formule idéale, avec les nombres de cette couche</translation>
    </message>
    <message>
        <source>Formula, with this layer&apos;s numbers</source>
        <translation>Formule, avec les nombres de cette couche</translation>
    </message>
    <message>
        <source>%1 operations (%2 multiply-accumulate).</source>
        <translation>%1 opérations (dont %2 multiplications-accumulations).</translation>
    </message>
    <message>
        <source>%1 of 64 processors, one pass.</source>
        <translation>%1 processeurs sur 64, une passe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of 64 processors, %n passes.</source>
        <translation>
            <numerusform>%1 processeurs sur 64, %n passe.</numerusform>
            <numerusform>%1 processeurs sur 64, %n passes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::inspector::FieldForm</name>
    <message>
        <source>%1, rows</source>
        <translation>%1, lignes</translation>
    </message>
    <message>
        <source>%1, columns</source>
        <translation>%1, colonnes</translation>
    </message>
</context>
<context>
    <name>facet::inspector::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Select a layer to see its shape, its cost and why it costs that.</source>
        <translation>Sélectionner une couche pour voir sa forme, son coût et ce qui l’explique.</translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes apply to all of them; shown is %1.</source>
        <translation>Les modifications s’appliquent à toutes&#xa0;; %1 est affichée.</translation>
    </message>
    <message>
        <source>%1, layer %2 of %3</source>
        <translation>%1, couche %2 sur %3</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Constats (%1)</translation>
    </message>
</context>
<context>
    <name>facet::inspector::PartsBar</name>
    <message>
        <source>Cycles by part</source>
        <translation>Cycles par partie</translation>
    </message>
    <message>
        <source>%1: %2 cycles, %3 %</source>
        <translation>%1&#xa0;: %2 cycles, %3&#xa0;%</translation>
    </message>
</context>
<context>
    <name>facet::memory::DataMap</name>
    <message>
        <source>Rolling input of %1</source>
        <translation>Entrée tournante de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n map(s) in %1 data memories of %2, up to byte %3.</source>
        <translation>
            <numerusform>%n carte dans %1 mémoires de données de %2, jusqu’à l’octet %3.</numerusform>
            <numerusform>%n cartes dans %1 mémoires de données de %2, jusqu’à l’octet %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap(s).</source>
        <translation>
            <numerusform>%n recouvrement.</numerusform>
            <numerusform>%n recouvrements.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 too much.</source>
        <translation>%1 de trop.</translation>
    </message>
    <message>
        <source>Data memory: %1</source>
        <translation>Mémoire de données&#xa0;: %1</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>Entrée du réseau</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>Sortie de %1</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrite</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lue</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservée</translation>
    </message>
    <message>
        <source>rolling</source>
        <translation>tournante</translation>
    </message>
    <message>
        <source>%1 while %2 runs</source>
        <translation>%1 pendant que %2 s’exécute</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 (%3) of data memories %4</source>
        <translation>Octets %1 à %2 (%3) des mémoires de données %4</translation>
    </message>
    <message>
        <source>Pinned by hand</source>
        <translation>Fixée à la main</translation>
    </message>
    <message>
        <source>Placed automatically; drag to pin</source>
        <translation>Placée automatiquement&#xa0;; la faire glisser pour la fixer</translation>
    </message>
    <message>
        <source>Overlaps: %1</source>
        <translation>Recouvre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Beyond the end of the memory: this does not fit.</source>
        <translation>Au-delà de la fin de la mémoire&#xa0;: cela ne tient pas.</translation>
    </message>
    <message>
        <source>overwritten, as the options allow</source>
        <translation>écrasée, comme les options le permettent</translation>
    </message>
    <message>
        <source>overwritten too early, or beyond the end</source>
        <translation>écrasée trop tôt, ou au-delà de la fin</translation>
    </message>
    <message>
        <source>pinned by hand</source>
        <translation>fixée à la main</translation>
    </message>
    <message>
        <source>Data memories of %1</source>
        <translation>Mémoires de données de %1</translation>
    </message>
    <message>
        <source>Data memory %1</source>
        <translation>Mémoire de données %1</translation>
    </message>
    <message>
        <source>%1, drawn up to %2</source>
        <translation>%1, dessinées jusqu’à %2</translation>
    </message>
    <message>
        <source>Step: the layer that runs</source>
        <translation>Étape&#xa0;: la couche qui s’exécute</translation>
    </message>
    <message>
        <source>Step: number of the layer that runs</source>
        <translation>Étape&#xa0;: numéro de la couche qui s’exécute</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Data memories</source>
        <translation>Mémoires de données</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Premier octet</translation>
    </message>
    <message>
        <source>Behind the last</source>
        <translation>Après le dernier</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placée</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Recouvrements</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>automatically</source>
        <translation>automatiquement</translation>
    </message>
    <message>
        <source>Make this panel larger to see the map.</source>
        <translation>Agrandir ce panneau pour voir la carte.</translation>
    </message>
</context>
<context>
    <name>facet::memory::KernelMap</name>
    <message>
        <source>Kernel memory: %1 occupied, %2 of gaps, %3 free.</source>
        <translation>Mémoire de noyaux&#xa0;: %1 occupés, %2 de trous, %3 libres.</translation>
    </message>
    <message>
        <source>%1 do not fit.</source>
        <translation>%1 ne tiennent pas.</translation>
    </message>
    <message>
        <source>Kernel memory: %1</source>
        <translation>Mémoire de noyaux&#xa0;: %1</translation>
    </message>
    <message>
        <source>Processor %1, column %2</source>
        <translation>Processeur %1, colonne %2</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Trou</translation>
    </message>
    <message>
        <source>Kernels begin in columns that are multiples of four.</source>
        <translation>Les noyaux commencent dans des colonnes multiples de quatre.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Columns %1 to %2 (%3 in each processor)</source>
        <translation>Colonnes %1 à %2 (%3 dans chaque processeur)</translation>
    </message>
    <message>
        <source>Processors %1</source>
        <translation>Processeurs %1</translation>
    </message>
    <message>
        <source>Beyond the end of the memory: this does not fit.</source>
        <translation>Au-delà de la fin de la mémoire&#xa0;: cela ne tient pas.</translation>
    </message>
    <message>
        <source>Memory of a processor</source>
        <translation>Mémoire d’un processeur</translation>
    </message>
    <message>
        <source>Kernel columns</source>
        <translation>Colonnes de noyaux</translation>
    </message>
    <message>
        <source>Quadrant %1: processors %2–%3</source>
        <translation>Quadrant %1&#xa0;: processeurs %2–%3</translation>
    </message>
    <message>
        <source>up to column %1</source>
        <translation>jusqu’à la colonne %1</translation>
    </message>
    <message>
        <source>Kernel memory</source>
        <translation>Mémoire de noyaux</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Trous</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>De trop</translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation>Quadrants</translation>
    </message>
    <message>
        <source>Bias groups</source>
        <translation>Groupes de biais</translation>
    </message>
    <message>
        <source>unused</source>
        <comment>bias group</comment>
        <translation>inutilisé</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>First column</source>
        <translation>Première colonne</translation>
    </message>
    <message>
        <source>Behind the last</source>
        <translation>Après la dernière</translation>
    </message>
    <message>
        <source>Occupied (bytes)</source>
        <translation>Occupé (octets)</translation>
    </message>
    <message>
        <source>Too much (bytes)</source>
        <translation>De trop (octets)</translation>
    </message>
    <message>
        <source>Make this panel larger to see the map.</source>
        <translation>Agrandir ce panneau pour voir la carte.</translation>
    </message>
</context>
<context>
    <name>facet::memory::Memory</name>
    <message>
        <source>%1 of %2 (%3): %4 too much</source>
        <translation>%1 de %2 (%3)&#xa0;: %4 de trop</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 de %2 (%3)</translation>
    </message>
    <message>
        <source>Kernel memory</source>
        <translation>Mémoire de noyaux</translation>
    </message>
    <message>
        <source>Bias memory</source>
        <translation>Mémoire de biais</translation>
    </message>
    <message>
        <source>Data memory by layer: %1</source>
        <translation>Mémoire de données par couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>Largest need of one of the %1 data memories</source>
        <translation>Besoin le plus grand d’une des %1 mémoires de données</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Data memory</source>
        <translation>Mémoire de données</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>one data memory</source>
        <translation>une mémoire de données</translation>
    </message>
    <message>
        <source>Memory by layer: %1</source>
        <translation>Mémoire par couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>Weights (bytes)</source>
        <translation>Poids (octets)</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Part (%)</translation>
    </message>
    <message>
        <source>Kernel columns</source>
        <translation>Colonnes de noyaux</translation>
    </message>
    <message>
        <source>Bias (bytes)</source>
        <translation>Biais (octets)</translation>
    </message>
    <message>
        <source>Input (bytes per memory)</source>
        <translation>Entrée (octets par mémoire)</translation>
    </message>
    <message>
        <source>Output (bytes per memory)</source>
        <translation>Sortie (octets par mémoire)</translation>
    </message>
    <message>
        <source>Total, largest of data memory</source>
        <translation>Total, maximum pour la mémoire de données</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>%1 of the capacity</source>
        <translation>%1 de la capacité</translation>
    </message>
    <message>
        <source>%1 of what the network needs</source>
        <translation>%1 de ce que demande le réseau</translation>
    </message>
    <message>
        <source>Input: %1 in one data memory</source>
        <translation>Entrée&#xa0;: %1 dans une mémoire de données</translation>
    </message>
    <message>
        <source>Output: %1 in one data memory</source>
        <translation>Sortie&#xa0;: %1 dans une mémoire de données</translation>
    </message>
    <message>
        <source>One data memory holds %1</source>
        <translation>Une mémoire de données contient %1</translation>
    </message>
    <message>
        <source>Too large for one data memory: pool, fold or stream.</source>
        <translation>Trop grand pour une mémoire de données&#xa0;: utiliser un pooling, un repliement ou le flux.</translation>
    </message>
    <message>
        <source>Both together do not fit: they must lie in different data memories.</source>
        <translation>Les deux ensemble ne tiennent pas&#xa0;: elles doivent être dans des mémoires de données différentes.</translation>
    </message>
</context>
<context>
    <name>facet::memory::MemoryMapPanel</name>
    <message>
        <source>Place everything automatically</source>
        <translation>Tout placer automatiquement</translation>
    </message>
    <message>
        <source>Pin everything where it lies</source>
        <translation>Tout fixer à sa place</translation>
    </message>
    <message>
        <source>Unpin layers</source>
        <translation>Libérer des couches</translation>
    </message>
    <message>
        <source>Add a layer to see where its kernels and data lie.</source>
        <translation>Ajouter une couche pour voir où se trouvent ses noyaux et ses données.</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>toutes les couches</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Remove all pins and place everything automatically; point here to see what moves</source>
        <translation>Tout libérer et tout placer automatiquement&#xa0;; survole ce bouton pour voir ce qui bouge</translation>
    </message>
    <message>
        <source>Nothing is pinned: everything is placed automatically already</source>
        <translation>Rien n’est fixé&#xa0;: tout est déjà placé automatiquement</translation>
    </message>
    <message>
        <source>Move the network input to byte %1</source>
        <translation>Déplacer l’entrée du réseau à l’octet %1</translation>
    </message>
    <message>
        <source>Move the output of %1 to byte %2</source>
        <translation>Déplacer la sortie de %1 à l’octet %2</translation>
    </message>
    <message>
        <source>Move %1 to other processors</source>
        <translation>Déplacer %1 vers d’autres processeurs</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Noyaux</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Kernel memory: which layer takes which columns of which processors</source>
        <translation>Mémoire de noyaux&#xa0;: quelle couche prend quelles colonnes de quels processeurs</translation>
    </message>
    <message>
        <source>Data memory: which maps lie where while each layer runs</source>
        <translation>Mémoire de données&#xa0;: quelles cartes se trouvent où pendant chaque couche</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Kernel columns: each holds one 3x3 kernel of 8 bits</source>
        <translation>Colonnes de noyaux&#xa0;: chacune contient un noyau 3x3 de 8 bits</translation>
    </message>
    <message>
        <source>Bytes of a processor</source>
        <translation>Octets d’un processeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Whole memory</source>
        <translation>Mémoire entière</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Show the whole memory</source>
        <translation>Montrer la mémoire entière</translation>
    </message>
    <message>
        <source>Show what lies below the highest place in use</source>
        <translation>Montrer ce qui se trouve sous la plus haute place utilisée</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>One layer back</source>
        <translation>Une couche en arrière</translation>
    </message>
    <message>
        <source>One layer on</source>
        <translation>Une couche en avant</translation>
    </message>
    <message>
        <source>Layers that are placed: drag to see them come one by one</source>
        <translation>Couches placées&#xa0;: faire glisser pour les voir arriver une à une</translation>
    </message>
    <message>
        <source>Layers shown</source>
        <translation>Couches montrées</translation>
    </message>
    <message>
        <source>Pack for me</source>
        <translation>Ranger pour moi</translation>
    </message>
    <message>
        <source>Pin all</source>
        <translation>Tout fixer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>State all processors and offsets as they are now, as vendor descriptions do</source>
        <translation>Indiquer tous les processeurs et décalages tels qu’ils sont, comme le font les descriptions du fabricant</translation>
    </message>
    <message>
        <source>Let the selected layers be placed automatically</source>
        <translation>Laisser placer automatiquement les couches choisies</translation>
    </message>
    <message>
        <source>Map of the kernel memory</source>
        <translation>Carte de la mémoire de noyaux</translation>
    </message>
    <message>
        <source>Map of the data memories</source>
        <translation>Carte des mémoires de données</translation>
    </message>
    <message>
        <source>All data memories</source>
        <translation>Toutes les mémoires de données</translation>
    </message>
    <message>
        <source>Data memory %1</source>
        <translation>Mémoire de données %1</translation>
    </message>
    <message>
        <source>One data memory alone, for small maps; double-click it in the picture</source>
        <translation>Une seule mémoire de données, pour les petites cartes&#xa0;; double-cliquer dessus dans l’image</translation>
    </message>
    <message>
        <source>Data memory shown</source>
        <translation>Mémoire de données montrée</translation>
    </message>
</context>
<context>
    <name>facet::memory::MemoryPanel</name>
    <message>
        <source>Add a layer to see what memory it needs.</source>
        <translation>Ajouter une couche pour voir la mémoire qu’elle demande.</translation>
    </message>
</context>
<context>
    <name>facet::palette::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Command, layer or variant</source>
        <translation>Commande, couche ou variante</translation>
    </message>
    <message>
        <source>Type a command, a layer or a variant</source>
        <translation>Taper une commande, une couche ou une variante</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Commandes correspondantes</translation>
    </message>
</context>
<context>
    <name>facet::registers::Compiler</name>
    <message>
        <source>Export C Project for the Vendor SDK...</source>
        <translation>Exporter un projet C pour le SDK du fabricant…</translation>
    </message>
    <message>
        <source>Write the current variant as a C project with a known answer, and the files of the vendor&apos;s converter</source>
        <translation>Écrire la variante actuelle sous forme de projet C avec une réponse connue, ainsi que les fichiers du convertisseur du fabricant</translation>
    </message>
    <message>
        <source>Export Register Program...</source>
        <translation>Exporter le programme des registres…</translation>
    </message>
    <message>
        <source>Write every register and memory word of the current variant as JSON</source>
        <translation>Écrire en JSON chaque registre et chaque mot de mémoire de la variante actuelle</translation>
    </message>
    <message>
        <source>The variant has no layers</source>
        <translation>La variante n’a pas de couches</translation>
    </message>
    <message>
        <source>The design breaks rules of the chip, so there are no registers for it</source>
        <translation>Le réseau enfreint des règles de la puce&#xa0;: il n’y a donc pas de registres pour lui</translation>
    </message>
    <message>
        <source>The findings say what would mend it</source>
        <translation>Les constats disent ce qui y remédierait</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth.tar *.pth *.pt);;All files (*)</source>
        <translation>Points de contrôle (*.pth.tar *.pth *.pt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Folder for the project</source>
        <translation>Dossier du projet</translation>
    </message>
    <message>
        <source>Folder is not empty</source>
        <translation>Le dossier n’est pas vide</translation>
    </message>
    <message>
        <source>%1 has files already. Files of the same names are replaced; others stay.</source>
        <translation>%1 contient déjà des fichiers. Ceux de mêmes noms seront remplacés&#xa0;; les autres resteront.</translation>
    </message>
    <message>
        <source>Register program</source>
        <translation>Programme des registres</translation>
    </message>
    <message>
        <source>Register programs (*.json)</source>
        <translation>Programmes de registres (*.json)</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Non exporté</translation>
    </message>
</context>
<context>
    <name>facet::registers::RegisterModel</name>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>Layer %1: %2</source>
        <translation>Couche %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Whole chip</source>
        <translation>Puce entière</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>When it has finished</source>
        <translation>À la fin de l’exécution</translation>
    </message>
    <message>
        <source>1 write</source>
        <translation>1 écriture</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1 écritures</translation>
    </message>
    <message>
        <source> (reset layer)</source>
        <translation> (couche de remise à zéro)</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>mis à zéro</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Quadrant</source>
        <translation>Quadrant</translation>
    </message>
    <message>
        <source>Address, bits</source>
        <translation>Adresse, bits</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
</context>
<context>
    <name>facet::registers::RegisterPanel</name>
    <message>
        <source>Register, address, field or meaning</source>
        <translation>Registre, adresse, champ ou signification</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Register writes</source>
        <translation>Écritures de registres</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Random weights...</source>
        <translation>Poids aléatoires…</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Poids aléatoires</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Checkpoint...</source>
        <translation>Point de contrôle…</translation>
    </message>
    <message>
        <source>Random, seed %1</source>
        <translation>Aléatoires, graine %1</translation>
    </message>
    <message>
        <source>Weights: they decide output shifts and biases</source>
        <translation>Poids&#xa0;: ils déterminent les décalages de sortie et les biais</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1 écritures</translation>
    </message>
    <message>
        <source>Quadrant</source>
        <translation>Quadrant</translation>
    </message>
</context>
<context>
    <name>facet::serial::ErrorCard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Flash the model runner...</source>
        <translation>Flasher le programme…</translation>
    </message>
    <message>
        <source>Reset the board</source>
        <translation>Réinitialiser la carte</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Command that helps</source>
        <translation>Commande utile</translation>
    </message>
</context>
<context>
    <name>facet::serial::PortChooser</name>
    <message>
        <source>%1, serial number %2</source>
        <translation>%1, numéro de série %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Virtual MAX78000FTHR (simulated)</source>
        <translation>MAX78000FTHR virtuelle (simulée)</translation>
    </message>
    <message>
        <source>Virtual MAX78002EVKIT (simulated)</source>
        <translation>MAX78002EVKIT virtuelle (simulée)</translation>
    </message>
</context>
<context>
    <name>facet::serial::PushStepsView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 s restantes</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 envoyés</translation>
    </message>
    <message>
        <source>%1 were there</source>
        <translation>%1 déjà présents</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Known answer</source>
        <translation>Réponse connue</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Chronométrage</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
</context>
<context>
    <name>facet::serial::Result</name>
    <message>
        <source>Known answer identical; nothing was timed.</source>
        <translation>Réponse connue identique&#xa0;; rien n’a été chronométré.</translation>
    </message>
    <message numerus="yes">
        <source>median of %n run(s)</source>
        <translation>
            <numerusform>médiane de %n exécution</numerusform>
            <numerusform>médiane de %n exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the virtual board (%2), %3 predicted: %4. A simulated time, not a measurement of silicon. Known answer identical.</source>
        <translation>%1 sur la carte virtuelle (%2), %3 prévus&#xa0;: %4. Un temps simulé, non mesuré sur le silicium. Réponse connue identique.</translation>
    </message>
    <message>
        <source>%1 measured (%2), %3 predicted: %4. Known answer identical.</source>
        <translation>%1 mesurés (%2), %3 prévus&#xa0;: %4. Réponse connue identique.</translation>
    </message>
    <message numerus="yes">
        <source>First difference from the simulator: %1, channel %2, row %3, column %4 (address %5): %6 instead of %7; %n value(s) of the layer differ.</source>
        <translation>
            <numerusform>Première différence avec le simulateur&#xa0;: %1, canal %2, ligne %3, colonne %4 (adresse %5)&#xa0;: %6 au lieu de %7&#xa0;; %n valeur de la couche diffère.</numerusform>
            <numerusform>Première différence avec le simulateur&#xa0;: %1, canal %2, ligne %3, colonne %4 (adresse %5)&#xa0;: %6 au lieu de %7&#xa0;; %n valeurs de la couche diffèrent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) read back, identical with the simulator.</source>
        <translation>
            <numerusform>%n couche relue, identique au simulateur.</numerusform>
            <numerusform>%n couches relues, identiques au simulateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted and on the virtual board: %1</source>
        <translation>Prévu et sur la carte virtuelle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Predicted and measured: %1</source>
        <translation>Prévu et mesuré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Virtual board</source>
        <translation>Carte virtuelle</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>facet::serial::SerialPanel</name>
    <message>
        <source>%1, model runner %2</source>
        <translation>%1, programme %2</translation>
    </message>
    <message>
        <source>No variant is open.</source>
        <translation>Aucune variante n’est ouverte.</translation>
    </message>
    <message>
        <source>Random, seed %1. Choose a checkpoint in the Simulate panel.</source>
        <translation>Aléatoires, graine %1. Choisir un point de contrôle dans le panneau Simuler.</translation>
    </message>
    <message>
        <source>Random values, seed %1</source>
        <translation>Valeurs aléatoires, graine %1</translation>
    </message>
    <message>
        <source>File...</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Input of the network</source>
        <translation>Entrée du réseau</translation>
    </message>
    <message>
        <source>The variant cannot be pushed as it is.</source>
        <translation>La variante ne peut pas être envoyée telle quelle.</translation>
    </message>
    <message>
        <source>Add times measured on %1</source>
        <translation>Ajouter les temps mesurés sur %1</translation>
    </message>
    <message>
        <source>Add a time that the board printed</source>
        <translation>Ajouter un temps affiché par la carte</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connectée</translation>
    </message>
    <message>
        <source>Starting the virtual board</source>
        <translation>Démarrage de la carte virtuelle</translation>
    </message>
    <message>
        <source>Waiting for the board to answer</source>
        <translation>En attente d’une réponse de la carte</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Unplugged: waiting for the same board</source>
        <translation>Débranchée&#xa0;: en attente de la même carte</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>%1, %2, runner %3, %4 baud</source>
        <translation>%1, %2, programme %3, %4 bauds</translation>
    </message>
    <message>
        <source>Compiling the network</source>
        <translation>Compilation du réseau</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Open the port of a board that runs one of the vendor&apos;s programs: its line &quot;Approximate inference time&quot; becomes a measured latency.</source>
        <translation>Ouvrir le port d’une carte qui exécute un programme du fabricant&#xa0;: sa ligne «&#xa0;Approximate inference time&#xa0;» devient une latence mesurée.</translation>
    </message>
    <message>
        <source>The program printed %1, loading of the input included.</source>
        <translation>Le programme a affiché %1, chargement de l’entrée compris.</translation>
    </message>
    <message>
        <source>The program printed %1.</source>
        <translation>Le programme a affiché %1.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset the board with a break signal; boards behind a DAPLink probe listen to it</source>
        <translation>Réinitialiser la carte par un signal break&#xa0;; les cartes derrière une sonde DAPLink y répondent</translation>
    </message>
    <message>
        <source>Flash...</source>
        <translation>Flasher…</translation>
    </message>
    <message>
        <source>Put the model runner onto the board</source>
        <translation>Placer le programme sur la carte</translation>
    </message>
    <message>
        <source>Model runner</source>
        <translation>Programme Facet</translation>
    </message>
    <message>
        <source>Push networks to a board that runs Facet&apos;s model runner</source>
        <translation>Envoyer des réseaux à une carte qui exécute le programme de Facet</translation>
    </message>
    <message>
        <source>Read what another program on the board prints</source>
        <translation>Lire ce qu’affiche un autre programme de la carte</translation>
    </message>
    <message>
        <source>What runs on the board</source>
        <translation>Ce qu’exécute la carte</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Timed runs</source>
        <translation>Exécutions chronométrées</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Couche par couche</translation>
    </message>
    <message>
        <source>Time every layer by stopping behind it, and compare its feature map with the simulator</source>
        <translation>Chronométrer chaque couche en s’arrêtant après elle, et comparer sa carte au simulateur</translation>
    </message>
    <message>
        <source>Keep measured times in the study</source>
        <translation>Garder les temps mesurés dans l’étude</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Push the current variant, check its known answer, and time it</source>
        <translation>Envoyer la variante actuelle, vérifier sa réponse connue et la chronométrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take as the measured latency</source>
        <translation>Prendre comme latence mesurée</translation>
    </message>
    <message>
        <source>Result and console</source>
        <translation>Résultat et console</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Nothing has run yet.
Push the current variant to a board; without one, to a virtual board.
Measured times appear here beside the predicted ones.</source>
        <translation>Rien n’a encore été exécuté.
Envoyer la variante actuelle à une carte&#xa0;; à défaut, à une carte virtuelle.
Les temps mesurés apparaissent ici à côté des temps prévus.</translation>
    </message>
    <message>
        <source>%1 found. &lt;a href=&quot;%2&quot;&gt;Push %3&lt;/a&gt;</source>
        <translation>%1 trouvée. &lt;a href=&quot;%2&quot;&gt;Envoyer %3&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>facet::simulate::AccuracyView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Folder with a Sub-Folder per Class</source>
        <translation>Dossier avec un sous-dossier par classe</translation>
    </message>
    <message>
        <source>%1 for %2, %3 %</source>
        <translation>%1 pour %2, %3&#xa0;%</translation>
    </message>
    <message>
        <source>Out of date: design or weights have changed since.</source>
        <translation>Périmé&#xa0;: le réseau ou les poids ont changé depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read and do not count.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu et ne compte pas.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus et ne comptent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy %1 %</source>
        <translation>Exactitude %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2 right in &quot;%3&quot; – %4 pictures a second</source>
        <translation>%1 sur %2 justes dans «&#xa0;%3&#xa0;» – %4 images par seconde</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>Aucune erreur</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s), the surest first; Enter shows one layer by layer</source>
        <translation>
            <numerusform>%n erreur&#xa0;; Entrée la montre couche par couche</numerusform>
            <numerusform>%n erreurs, la plus sûre d’abord&#xa0;; Entrée en montre une couche par couche</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure over a f&amp;older...</source>
        <translation>Mesurer sur un d&amp;ossier…</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Refaire</translation>
    </message>
    <message>
        <source>The same folder with design and weights as they are now</source>
        <translation>Le même dossier, avec le réseau et les poids actuels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add to the &amp;study</source>
        <translation>Ajouter à l’é&amp;tude</translation>
    </message>
    <message>
        <source>Keeps it as simulated accuracy of this design: the point moves on the accuracy chart, and one undo takes it away</source>
        <translation>La garde comme exactitude simulée de ce réseau&#xa0;: le point se déplace sur le graphique d’exactitude, et une annulation l’enlève</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>Images traitées</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>How often is the network right?
Choose a folder with one sub-folder per class, full of pictures or .npy samples. Every one is computed bit by bit as the chip would.</source>
        <translation>Combien de fois le réseau a-t-il raison&#xa0;?
Choisir un dossier avec un sous-dossier par classe, rempli d’images ou d’échantillons .npy. Chacun est calculé bit à bit comme le ferait la puce.</translation>
    </message>
</context>
<context>
    <name>facet::simulate::InputModel</name>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>%1: taken for %2</source>
        <translation>%1&#xa0;: pris pour %2</translation>
    </message>
</context>
<context>
    <name>facet::simulate::InputStrip</name>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
</context>
<context>
    <name>facet::simulate::Inputs</name>
    <message>
        <source>Random %1</source>
        <translation>Aléatoire %1</translation>
    </message>
    <message>
        <source>Pictures, samples and camera images (*.png *.jpg *.jpeg *.bmp *.webp *.ppm *.pgm *.npy *.raw *.rgb *.rgb565 *.rgb888);;All files (*)</source>
        <translation>Images, échantillons et images de caméra (*.png *.jpg *.jpeg *.bmp *.webp *.ppm *.pgm *.npy *.raw *.rgb *.rgb565 *.rgb888);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>facet::simulate::LogitsModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Double-click to name the class</source>
        <translation>Double-cliquer pour nommer la classe</translation>
    </message>
    <message>
        <source>The integer that the chip computes</source>
        <translation>L’entier que calcule la puce</translation>
    </message>
    <message>
        <source>Softmax of the integers in the unit of the training</source>
        <translation>Softmax des entiers dans l’unité de l’entraînement</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
</context>
<context>
    <name>facet::simulate::LogitsView</name>
    <message>
        <source>Outputs of the network by class</source>
        <translation>Sorties du réseau par classe</translation>
    </message>
</context>
<context>
    <name>facet::simulate::MapGrid</name>
    <message>
        <source>channel %1, row %2, column %3: %4</source>
        <translation>canal %1, ligne %2, colonne %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
</context>
<context>
    <name>facet::simulate::MapsView</name>
    <message>
        <source>Pooled</source>
        <translation>Agrégé</translation>
    </message>
    <message>
        <source>Element-wise</source>
        <translation>Élément par élément</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>Feature maps of %1, %2</source>
        <translation>Cartes de caractéristiques de %1, %2</translation>
    </message>
    <message>
        <source>Values of channel %1</source>
        <translation>Valeurs du canal %1</translation>
    </message>
    <message>
        <source>Channel %1; point at another one among the maps first</source>
        <translation>Canal %1&#xa0;; en pointer d’abord un autre parmi les cartes</translation>
    </message>
    <message>
        <source>Point at a value, or walk with the arrow keys</source>
        <translation>Pointer une valeur, ou se déplacer avec les flèches</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>All channels as colors</source>
        <translation>Tous les canaux en couleurs</translation>
    </message>
    <message>
        <source>One channel as a table of numbers</source>
        <translation>Un canal en tableau de nombres</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Stage of the layer</source>
        <translation>Étape de la couche</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Plus petit (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message>
        <source>Fit all channels (0)</source>
        <translation>Ajuster à tous les canaux (0)</translation>
    </message>
</context>
<context>
    <name>facet::simulate::ReferenceView</name>
    <message>
        <source>row %1, column %2: ours %3, reference %4</source>
        <translation>ligne %1, colonne %2&#xa0;: ici %3, référence %4</translation>
    </message>
    <message>
        <source>✗ Layer %1 (%2) is the first that differs: it has %3 values here, %4 in %5.</source>
        <translation>✗ La couche %1 (%2) est la première qui diffère&#xa0;: elle a %3 valeurs ici, %4 dans %5.</translation>
    </message>
    <message>
        <source>✗ Layer %1 (%2) is the first that differs: channel %3, row %4, column %5 is %6 here and %7 in %8. %9</source>
        <translation>✗ La couche %1 (%2) est la première qui diffère&#xa0;: canal %3, ligne %4, colonne %5 vaut %6 ici et %7 dans %8. %9</translation>
    </message>
    <message>
        <source>%1 of %2 values differ, by up to %3.</source>
        <translation>%1 valeurs sur %2 diffèrent, de %3 au plus.</translation>
    </message>
    <message numerus="yes">
        <source>✓ All %n stage(s) of %1 hold the same integers.</source>
        <translation>
            <numerusform>✓ La seule étape de %1 (%n) contient les mêmes entiers.</numerusform>
            <numerusform>✓ Les %n étapes de %1 contiennent les mêmes entiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ %1 holds nothing that could be compared with this network.</source>
        <translation>✗ %1 ne contient rien de comparable à ce réseau.</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) of the reference belong to no layer of this network.</source>
        <translation>
            <numerusform>%n étape de la référence n’appartient à aucune couche de ce réseau.</numerusform>
            <numerusform>%n étapes de la référence n’appartiennent à aucune couche de ce réseau.</numerusform>
        </translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>canal %1</translation>
    </message>
    <message>
        <source>Folder of Layer Outputs</source>
        <translation>Dossier de sorties de couches</translation>
    </message>
    <message>
        <source>Output of the Network</source>
        <translation>Sortie du réseau</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npy)</source>
        <translation>Tableaux NumPy (*.npy)</translation>
    </message>
    <message>
        <source>Save Layer Outputs into a Folder</source>
        <translation>Enregistrer les sorties des couches dans un dossier</translation>
    </message>
    <message>
        <source>Compare with a &amp;folder...</source>
        <translation>Comparer à un &amp;dossier…</translation>
    </message>
    <message>
        <source>With an output...</source>
        <translation>À une sortie…</translation>
    </message>
    <message>
        <source>A .npy file: the output of the last layer, or of the stage that its name says</source>
        <translation>Un fichier .npy&#xa0;: la sortie de la dernière couche, ou de l’étape que dit son nom</translation>
    </message>
    <message>
        <source>Save ours...</source>
        <translation>Enregistrer les nôtres…</translation>
    </message>
    <message>
        <source>Writes every layer&apos;s output of the shown input as a .npy file</source>
        <translation>Écrit la sortie de chaque couche pour l’entrée montrée dans un fichier .npy</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>&amp;Canal</translation>
    </message>
    <message>
        <source>Channel to compare</source>
        <translation>Canal à comparer</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Ours − reference</source>
        <translation>Ici − référence</translation>
    </message>
    <message>
        <source>Where does another tool, or a board, compute something else?
Choose a folder of layer outputs (layer00-output.npy, ..., as &quot;facet simulate --dump&quot; writes them): the first layer, channel, row and column that differ are named, with both maps and their difference.</source>
        <translation>Où un autre outil, ou une carte, calcule-t-il autre chose&#xa0;?
Choisir un dossier de sorties de couches (layer00-output.npy, ..., comme les écrit «&#xa0;facet simulate --dump&#xa0;»)&#xa0;: la première couche, le canal, la ligne et la colonne qui diffèrent sont nommés, avec les deux cartes et leur différence.</translation>
    </message>
</context>
<context>
    <name>facet::simulate::ResultView</name>
    <message>
        <source>Output %1</source>
        <translation>Sortie %1</translation>
    </message>
    <message>
        <source>computed bit by bit in %1 ms</source>
        <translation>calculé bit à bit en %1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 – %2. The last layer puts out maps, not one value per class: see them on the right.</source>
        <translation>%1 – %2. La dernière couche produit des cartes, non une valeur par classe&#xa0;: les voir à droite.</translation>
    </message>
    <message>
        <source>Running...</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>✓ %1: the same integers, %2 cycles (estimated %3)</source>
        <translation>✓ %1&#xa0;: les mêmes entiers, %2 cycles (estimé&#xa0;: %3)</translation>
    </message>
    <message>
        <source>✓ %1: the same integers, %2 cycles</source>
        <translation>✓ %1&#xa0;: les mêmes entiers, %2 cycles</translation>
    </message>
    <message numerus="yes">
        <source>✗ Layer %1: the word at 0x%2 is 0x%3 instead of 0x%4 (%n word(s) differ)</source>
        <translation>
            <numerusform>✗ Couche %1&#xa0;: le mot en 0x%2 vaut 0x%3 au lieu de 0x%4 (%n mot diffère)</numerusform>
            <numerusform>✗ Couche %1&#xa0;: le mot en 0x%2 vaut 0x%3 au lieu de 0x%4 (%n mots diffèrent)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check on the accelerator</source>
        <translation>&amp;Vérifier sur l’accélérateur</translation>
    </message>
    <message>
        <source>Compiles the network to register writes and memory words, runs them on the model of the accelerator, and compares what it leaves in data memory</source>
        <translation>Compile le réseau en écritures de registres et mots de mémoire, les exécute sur le modèle de l’accélérateur et compare ce qu’il laisse en mémoire de données</translation>
    </message>
</context>
<context>
    <name>facet::simulate::ScaleBar</name>
    <message>
        <source>Colors from %1 to %2</source>
        <translation>Couleurs de %1 à %2</translation>
    </message>
</context>
<context>
    <name>facet::simulate::SimulatePanel</name>
    <message>
        <source>Give the network something to look at:
drop pictures, .npy samples or camera images here, or press Add.</source>
        <translation>Donner au réseau quelque chose à voir&#xa0;:
déposer ici des images, des échantillons .npy ou des images de caméra, ou presser Ajouter.</translation>
    </message>
    <message>
        <source>Computing...</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>This network is large: press Run to compute every integer of it.</source>
        <translation>Ce réseau est grand&#xa0;: presser Lancer pour en calculer chaque entier.</translation>
    </message>
    <message>
        <source>The network cannot be computed with these weights; the messages above say why.</source>
        <translation>Le réseau ne peut pas être calculé avec ces poids&#xa0;; les messages ci-dessus disent pourquoi.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of date: design, weights or inputs have changed</source>
        <translation>Périmé&#xa0;: le réseau, les poids ou les entrées ont changé</translation>
    </message>
    <message>
        <source>Float weights, quantized here</source>
        <translation>Poids flottants, quantifiés ici</translation>
    </message>
    <message>
        <source>Random weights: the class means nothing yet</source>
        <translation>Poids aléatoires&#xa0;: la classe ne signifie encore rien</translation>
    </message>
    <message>
        <source>Add Inputs</source>
        <translation>Ajouter des entrées</translation>
    </message>
    <message>
        <source>Pictures, samples or camera images...</source>
        <translation>Images, échantillons ou images de caméra…</translation>
    </message>
    <message>
        <source>Random values</source>
        <translation>Valeurs aléatoires</translation>
    </message>
    <message>
        <source>Drawn samples</source>
        <translation>Échantillons dessinés</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Tout enlever</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add inputs: files, random values, drawn samples</source>
        <translation>Ajouter des entrées&#xa0;: fichiers, valeurs aléatoires, échantillons dessinés</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Remove the shown input</source>
        <translation>Enlever l’entrée montrée</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Messages about weights and inputs</source>
        <translation>Messages sur les poids et les entrées</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>Cartes de caractéristiques</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Views of the simulation</source>
        <translation>Vues de la simulation</translation>
    </message>
</context>
<context>
    <name>facet::simulate::Simulator</name>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>Add a layer, and see here what it computes.</source>
        <translation>Ajouter une couche et voir ici ce qu’elle calcule.</translation>
    </message>
    <message>
        <source>The shapes of the layers do not fit together yet: the findings say where. What can be computed is computed as soon as they do.</source>
        <translation>Les formes des couches ne s’accordent pas encore&#xa0;: les constats disent où. Le calcul se fait dès qu’elles s’accordent.</translation>
    </message>
    <message>
        <source>Add simulated accuracy of &quot;%1&quot;</source>
        <translation>Ajouter l’exactitude simulée de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>facet::simulate::Weights</name>
    <message>
        <source>quantized to %1 bits</source>
        <translation>quantifiée sur %1 bits</translation>
    </message>
    <message>
        <source>output shift %1</source>
        <translation>décalage de sortie %1</translation>
    </message>
    <message>
        <source>has a bias, the design has none</source>
        <translation>a un biais, le réseau n’en a pas</translation>
    </message>
    <message>
        <source>no bias, the design has one</source>
        <translation>pas de biais, le réseau en a un</translation>
    </message>
</context>
<context>
    <name>facet::simulate::WeightsBar</name>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Poids</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weights by chance show the network at work before it is trained</source>
        <translation>Des poids au hasard montrent le réseau au travail avant l’entraînement</translation>
    </message>
    <message>
        <source>Seed of the random weights</source>
        <translation>Graine des poids aléatoires</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aléatoires</translation>
    </message>
    <message>
        <source>Open a checkpoint...</source>
        <translation>Ouvrir un point de contrôle…</translation>
    </message>
    <message>
        <source>Open Checkpoint</source>
        <translation>Ouvrir un point de contrôle</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth.tar *.pth *.pt *.ckpt);;All files (*)</source>
        <translation>Points de contrôle (*.pth.tar *.pth *.pt *.ckpt);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>facet::stack::BitChips</name>
    <message>
        <source>Weight bits</source>
        <translation>Bits des poids</translation>
    </message>
</context>
<context>
    <name>facet::stack::InputBar</name>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Repli</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>Tous les poids</translation>
    </message>
    <message>
        <source>Input channels</source>
        <translation>Canaux d’entrée</translation>
    </message>
    <message>
        <source>Input rows</source>
        <translation>Lignes d’entrée</translation>
    </message>
    <message>
        <source>Input columns</source>
        <translation>Colonnes d’entrée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Do not fold the input</source>
        <translation>Ne pas replier l’entrée</translation>
    </message>
    <message>
        <source>Fold the input by %1</source>
        <translation>Replier l’entrée par %1</translation>
    </message>
    <message>
        <source>Bits of all weights</source>
        <translation>Bits de tous les poids</translation>
    </message>
    <message>
        <source>Set the bits of all weights</source>
        <translation>Régler les bits de tous les poids</translation>
    </message>
</context>
<context>
    <name>facet::stack::LayerActions</name>
    <message>
        <source>Add %1</source>
        <translation>Ajouter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Duplicate layers</source>
        <translation>Dupliquer les couches</translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation>Retirer les couches</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Cut layers</source>
        <translation>Couper les couches</translation>
    </message>
    <message>
        <source>Copy layers</source>
        <translation>Copier les couches</translation>
    </message>
    <message>
        <source>Paste layers</source>
        <translation>Coller les couches</translation>
    </message>
    <message>
        <source>Copy table (tab-separated)</source>
        <translation>Copier le tableau (séparé par des tabulations)</translation>
    </message>
    <message>
        <source>Copy table (Markdown)</source>
        <translation>Copier le tableau (Markdown)</translation>
    </message>
    <message>
        <source>Binary weights	B</source>
        <translation>Poids binaires	B</translation>
    </message>
    <message numerus="yes">
        <source>%n-bit weights	%1</source>
        <translation>
            <numerusform>Poids à %n bit	%1</numerusform>
            <numerusform>Poids à %n bits	%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::stack::LayerEditor</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1 to &quot;%2&quot;</source>
        <translation>Renommer %1 en «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Make %1: %2</source>
        <translation>Changer %1 en %2</translation>
    </message>
    <message>
        <source>Set output channels of %1 to %2</source>
        <translation>Régler les canaux de sortie de %1 à %2</translation>
    </message>
    <message>
        <source>Set kernel of %1 to %2</source>
        <translation>Régler le noyau de %1 à %2</translation>
    </message>
    <message>
        <source>Change pooling of %1</source>
        <translation>Changer le pooling de %1</translation>
    </message>
    <message>
        <source>Set padding of %1 to %2</source>
        <translation>Régler le remplissage de %1 à %2</translation>
    </message>
    <message>
        <source>Set activation of %1 to %2</source>
        <translation>Régler l’activation de %1 à %2</translation>
    </message>
    <message>
        <source>Set %1 weights to binary</source>
        <translation>Passer les poids de %1 en binaire</translation>
    </message>
    <message>
        <source>Set %1 weights to 1 bit</source>
        <translation>Passer les poids de %1 à 1 bit</translation>
    </message>
    <message numerus="yes">
        <source>Set %1 weights to %n bits</source>
        <translation>
            <numerusform>Passer les poids de %1 à %n bit</numerusform>
            <numerusform>Passer les poids de %1 à %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Set all weights to binary</source>
        <translation>Passer tous les poids en binaire</translation>
    </message>
    <message>
        <source>Set all weights to 1 bit</source>
        <translation>Passer tous les poids à 1 bit</translation>
    </message>
    <message numerus="yes">
        <source>Set all weights to %n bits</source>
        <translation>
            <numerusform>Passer tous les poids à %n bit</numerusform>
            <numerusform>Passer tous les poids à %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the input to %1</source>
        <translation>Régler l’entrée à %1</translation>
    </message>
    <message>
        <source>Do not fold the input</source>
        <translation>Ne pas replier l’entrée</translation>
    </message>
    <message>
        <source>Fold the input by %1</source>
        <translation>Replier l’entrée par %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Dupliquer %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Déplacer %1</translation>
    </message>
    <message>
        <source>Paste a layer</source>
        <translation>Coller une couche</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n layers</source>
        <translation>
            <numerusform>Coller %n couche</numerusform>
            <numerusform>Coller %n couches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::stack::LayerStackPanel</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a layer behind the selected one</source>
        <translation>Ajouter une couche après celle qui est sélectionnée</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Ajouter une couche</translation>
    </message>
    <message>
        <source>Drawing and table for other programs</source>
        <translation>Dessin et tableau pour d’autres programmes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Save the drawing...</source>
        <translation>Enregistrer le dessin…</translation>
    </message>
    <message>
        <source>Copy the drawing</source>
        <translation>Copier le dessin</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Enregistrer le dessin</translation>
    </message>
    <message>
        <source>Drawing (*.svg *.pdf *.png)</source>
        <translation>Dessin (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>No layers yet.
Type a sketch above, for example  c8 c16 c32 fc2
or add a layer with the Add button.</source>
        <translation>Pas encore de couches.
Taper une esquisse ci-dessus, par exemple  c8 c16 c32 fc2
ou ajouter une couche avec le bouton Ajouter.</translation>
    </message>
    <message>
        <source>No variant is open.</source>
        <translation>Aucune variante n’est ouverte.</translation>
    </message>
</context>
<context>
    <name>facet::stack::LayerTableModel</name>
    <message>
        <source>Cycles by part:</source>
        <translation>Cycles par partie&#xa0;:</translation>
    </message>
    <message>
        <source>Layer number and problems</source>
        <translation>Numéro de la couche et problèmes</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What the layer computes</source>
        <translation>Ce que la couche calcule</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>What the layer reads: channels x rows x columns, before pooling</source>
        <translation>Ce que la couche lit&#xa0;: canaux x lignes x colonnes, avant pooling</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>What the layer writes; edit the number of channels</source>
        <translation>Ce que la couche écrit&#xa0;; modifier le nombre de canaux</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Pooling that runs in flight before the operation</source>
        <translation>Pooling exécuté au vol avant l’opération</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Zero padding on each side</source>
        <translation>Remplissage de zéros de chaque côté</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Rempl.</translation>
    </message>
    <message>
        <source>Bits of a weight; keys 1, 2, 4 and 8 set them</source>
        <translation>Bits d’un poids&#xa0;; les touches 1, 2, 4 et 8 les règlent</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations</source>
        <translation>Opérations de multiplication-accumulation</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Weight memory in bytes</source>
        <translation>Mémoire de poids en octets</translation>
    </message>
    <message>
        <source>Weights (B)</source>
        <translation>Poids (o)</translation>
    </message>
    <message>
        <source>Clock cycles of the accelerator</source>
        <translation>Cycles d’horloge de l’accélérateur</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Latency in microseconds</source>
        <translation>Latence en microsecondes</translation>
    </message>
    <message>
        <source>Time (µs)</source>
        <translation>Temps (µs)</translation>
    </message>
    <message>
        <source>Insert a layer</source>
        <translation>Insérer une couche</translation>
    </message>
    <message numerus="yes">
        <source>Insert %n layers</source>
        <translation>
            <numerusform>Insérer %n couche</numerusform>
            <numerusform>Insérer %n couches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::stack::LayerTableView</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
</context>
<context>
    <name>facet::stack::SketchLine</name>
    <message>
        <source>Sketch a network: c8 c16 c32 fc2</source>
        <translation>Esquisser un réseau&#xa0;: c8 c16 c32 fc2</translation>
    </message>
    <message>
        <source>Quick sketch of the network</source>
        <translation>Esquisse rapide du réseau</translation>
    </message>
    <message>
        <source>&lt;p&gt;One word per layer:&lt;/p&gt;&lt;table cellspacing=4&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16&lt;/b&gt;&lt;/td&gt;&lt;td&gt;3×3 convolution, 16 channels, ReLU; from the second on behind a 2×2 max pool&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16!&lt;/b&gt;&lt;/td&gt;&lt;td&gt;without the pool&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16/a2&lt;/b&gt;&lt;/td&gt;&lt;td&gt;behind a 2×2 average pool&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16k1&lt;/b&gt;&lt;/td&gt;&lt;td&gt;kernel 1×1&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16:4&lt;/b&gt;&lt;/td&gt;&lt;td&gt;4-bit weights; &lt;b&gt;:4&lt;/b&gt; alone: all that follow&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;d16 t16 dw&lt;/b&gt;&lt;/td&gt;&lt;td&gt;1-D, transposed, depthwise convolution&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;fc2&lt;/b&gt;&lt;/td&gt;&lt;td&gt;linear layer with bias&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;max2 avg4&lt;/b&gt;&lt;/td&gt;&lt;td&gt;pooling alone&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;add(conv1)&lt;/b&gt;&lt;/td&gt;&lt;td&gt;add the output of conv1&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;fold4&lt;/b&gt;&lt;/td&gt;&lt;td&gt;fold the input by 4&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;in3x88x88&lt;/b&gt;&lt;/td&gt;&lt;td&gt;another input&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
        <translation>&lt;p&gt;Un mot par couche&#xa0;:&lt;/p&gt;&lt;table cellspacing=4&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16&lt;/b&gt;&lt;/td&gt;&lt;td&gt;convolution 3×3, 16 canaux, ReLU&#xa0;; à partir de la deuxième, après un max pooling 2×2&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16!&lt;/b&gt;&lt;/td&gt;&lt;td&gt;sans le pooling&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16/a2&lt;/b&gt;&lt;/td&gt;&lt;td&gt;après un pooling moyen 2×2&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16k1&lt;/b&gt;&lt;/td&gt;&lt;td&gt;noyau 1×1&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;c16:4&lt;/b&gt;&lt;/td&gt;&lt;td&gt;poids à 4 bits&#xa0;; &lt;b&gt;:4&lt;/b&gt; seul&#xa0;: pour toutes les suivantes&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;d16 t16 dw&lt;/b&gt;&lt;/td&gt;&lt;td&gt;convolution 1D, transposée, en profondeur&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;fc2&lt;/b&gt;&lt;/td&gt;&lt;td&gt;couche linéaire avec biais&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;max2 avg4&lt;/b&gt;&lt;/td&gt;&lt;td&gt;pooling seul&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;add(conv1)&lt;/b&gt;&lt;/td&gt;&lt;td&gt;ajouter la sortie de conv1&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;fold4&lt;/b&gt;&lt;/td&gt;&lt;td&gt;replier l’entrée par 4&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;in3x88x88&lt;/b&gt;&lt;/td&gt;&lt;td&gt;une autre entrée&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</translation>
    </message>
    <message>
        <source>Preview. Enter applies it, Esc drops it.</source>
        <translation>Aperçu. Entrée l’applique, Échap l’abandonne.</translation>
    </message>
    <message>
        <source>Sketch &quot;%1&quot;</source>
        <translation>Esquisse «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>facet::stack::TotalsFooter</name>
    <message>
        <source>Sum of all layers</source>
        <translation>Somme de toutes les couches</translation>
    </message>
    <message>
        <source>Sum of one layer</source>
        <translation>Somme d’une couche</translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n layers</source>
        <translation>
            <numerusform>Somme de %n couche</numerusform>
            <numerusform>Somme de %n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>preview, compared with now</source>
        <translation>aperçu, comparé à l’état actuel</translation>
    </message>
    <message>
        <source>change by the last edit</source>
        <translation>changement par la dernière modification</translation>
    </message>
</context>
<context>
    <name>facet::stack::VolumeView</name>
    <message>
        <source>Drawing of the network</source>
        <translation>Dessin du réseau</translation>
    </message>
    <message>
        <source>%1: %2 µs, %3 bytes of weights</source>
        <translation>%1&#xa0;: %2 µs, %3 octets de poids</translation>
    </message>
</context>
<context>
    <name>facet::start::StartPage</name>
    <message>
        <source>FaceNet</source>
        <translation>FaceNet</translation>
    </message>
    <message>
        <source>Six ways to tell a face from no face: compare their speed, memory and accuracy.</source>
        <translation>Six façons de distinguer un visage&#xa0;: comparer leur vitesse, leur mémoire et leur exactitude.</translation>
    </message>
    <message>
        <source>Keyword spotting</source>
        <translation>Détection de mots-clés</translation>
    </message>
    <message>
        <source>Spoken words from one second of sound, with one-dimensional convolutions.</source>
        <translation>Des mots parlés dans une seconde de son, par des convolutions à une dimension.</translation>
    </message>
    <message>
        <source>Image classifier</source>
        <translation>Classifieur d’images</translation>
    </message>
    <message>
        <source>Small color pictures sorted into classes, a good start for a network of your own.</source>
        <translation>De petites images en couleurs triées en classes&#xa0;: un bon départ pour son propre réseau.</translation>
    </message>
    <message>
        <source>One that does not fit</source>
        <translation>Un réseau qui ne tient pas</translation>
    </message>
    <message>
        <source>It breaks the chip&apos;s rules. See which, and mend them with one click each.</source>
        <translation>Il enfreint les règles de la puce. Voir lesquelles, et corriger chacune d’un clic.</translation>
    </message>
    <message>
        <source>Sketch a small network and see at once what a MAX78000 or MAX78002 makes of it.</source>
        <translation>Esquisser un petit réseau et voir aussitôt ce qu’un MAX78000 ou un MAX78002 en fait.</translation>
    </message>
    <message>
        <source>Start with a sample</source>
        <translation>Commencer par un exemple</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Empty stack</source>
        <translation>Pile vide</translation>
    </message>
    <message>
        <source>Start with an empty stack</source>
        <translation>Commencer par une pile vide</translation>
    </message>
    <message>
        <source>or drop a .facet or .yaml file anywhere on this window</source>
        <translation>ou déposer un fichier .facet ou .yaml n’importe où sur cette fenêtre</translation>
    </message>
</context>
<context>
    <name>facet::train::CurvesChart</name>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>virgule flottante</translation>
    </message>
    <message>
        <source>quantization-aware</source>
        <translation>avec quantification</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <source>E: best epoch in floating point. N: best epoch with quantization.</source>
        <translation>E&#xa0;: meilleure époque en virgule flottante. N&#xa0;: meilleure époque avec quantification.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Loss and accuracy over the epochs</source>
        <translation>Perte et exactitude au fil des époques</translation>
    </message>
    <message>
        <source>%1: %2 % validation accuracy after epoch %3</source>
        <translation>%1&#xa0;: exactitude de validation de %2&#xa0;% après l&apos;époque %3</translation>
    </message>
</context>
<context>
    <name>facet::train::RecipeForm</name>
    <message>
        <source>Prepared Data Set</source>
        <translation>Jeu de données préparé</translation>
    </message>
    <message>
        <source>Prepared data sets (*.facetset)</source>
        <translation>Jeux de données préparés (*.facetset)</translation>
    </message>
    <message>
        <source>Choose a prepared data set (.facetset).</source>
        <translation>Choisir un jeu de données préparé (.facetset).</translation>
    </message>
    <message>
        <source>&quot;facet dataset prepare&quot; makes one of labelled pictures.</source>
        <translation>«&#xa0;facet dataset prepare&#xa0;» en fait un à partir d&apos;images étiquetées.</translation>
    </message>
    <message>
        <source>%1 for training, %2 for validation, %3 for test
%4 x %5 pixels: %6</source>
        <translation>%1 pour l&apos;entraînement, %2 pour la validation, %3 pour le test
%4 x %5 pixels&#xa0;: %6</translation>
    </message>
    <message>
        <source>Seeds are whole numbers with commas between: 1, 2, 3.</source>
        <translation>Les graines sont des nombres entiers séparés par des virgules&#xa0;: 1, 2, 3.</translation>
    </message>
    <message numerus="yes">
        <source>State one class weight for each of the %n class(es), with spaces between.</source>
        <translation>
            <numerusform>Indiquer un poids pour %n classe.</numerusform>
            <numerusform>Indiquer un poids pour chacune des %n classes, séparés par des espaces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>A prepared set (.facetset)</source>
        <translation>Un jeu préparé (.facetset)</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>One run for every seed: 1, 2, 3. Their accuracies become a mean with a spread</source>
        <translation>Une exécution par graine&#xa0;: 1, 2, 3. Leurs exactitudes deviennent une moyenne avec sa dispersion</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>At most so many in floating point; it ends when the validation loss stops falling</source>
        <translation>Au plus autant en virgule flottante&#xa0;; la phase finit quand la perte de validation ne baisse plus</translation>
    </message>
    <message>
        <source>QAT epochs</source>
        <translation>Époques QAT</translation>
    </message>
    <message>
        <source>At most so many with quantization; 0 quantizes without training</source>
        <translation>Au plus autant avec quantification&#xa0;; 0 quantifie sans entraîner</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Epochs without an improvement after which a phase ends</source>
        <translation>Époques sans amélioration après lesquelles une phase finit</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>Pictures per step</source>
        <translation>Images par pas</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d&apos;apprentissage</translation>
    </message>
    <message>
        <source>Of the Adam optimizer</source>
        <translation>De l&apos;optimiseur Adam</translation>
    </message>
    <message>
        <source>QAT rate divisor</source>
        <translation>Diviseur QAT du taux</translation>
    </message>
    <message>
        <source>From the best epoch E on, the learning rate is divided by this</source>
        <translation>À partir de la meilleure époque E, le taux d&apos;apprentissage est divisé par ce nombre</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroissance des poids</translation>
    </message>
    <message>
        <source>Pulls weights toward zero</source>
        <translation>Tire les poids vers zéro</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Poids des classes</translation>
    </message>
    <message>
        <source>What a mistake in a class costs</source>
        <translation>Ce que coûte une erreur dans une classe</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>One number for each class of the data, with spaces between</source>
        <translation>Un nombre pour chaque classe des données, séparés par des espaces</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d&apos;exécution</translation>
    </message>
    <message>
        <source>Of one run. Another number may change the last bits of sums, and with them the network</source>
        <translation>D&apos;une exécution. Un autre nombre peut changer les derniers bits des sommes, et avec eux le réseau</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égaux</translation>
    </message>
    <message>
        <source>by rarity</source>
        <translation>selon la rareté</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>saisis</translation>
    </message>
    <message>
        <source>Choose a prepared data set</source>
        <translation>Choisir un jeu de données préparé</translation>
    </message>
    <message>
        <source>file.facetset</source>
        <translation>fichier.facetset</translation>
    </message>
    <message>
        <source>Vary the training pictures</source>
        <translation>Varier les images d&apos;entraînement</translation>
    </message>
    <message>
        <source>Mirrors, shifts, turns and recolors them anew in every epoch; never those of validation and test</source>
        <translation>Les retourne, décale, tourne et recolore à chaque époque&#xa0;; jamais celles de validation et de test</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>Normalisation par lots</translation>
    </message>
    <message>
        <source>After every convolution while training; fused into the weights before quantization</source>
        <translation>Après chaque convolution pendant l&apos;entraînement&#xa0;; fondue dans les poids avant la quantification</translation>
    </message>
    <message>
        <source>Default recipe</source>
        <translation>Recette par défaut</translation>
    </message>
    <message>
        <source>All settings back to the recipe of the talk; data set and seeds stay</source>
        <translation>Remettre tous les réglages à la recette de l&apos;exposé&#xa0;; le jeu de données et les graines restent</translation>
    </message>
</context>
<context>
    <name>facet::train::ResultsView</name>
    <message>
        <source>The ROC curve of a finished run with two classes stands here.</source>
        <translation>La courbe ROC d&apos;une exécution terminée à deux classes se trouve ici.</translation>
    </message>
    <message>
        <source>✓ Consistent: the chip computes what was trained, %1 logits of %2 samples and %3 values inside the layers without a difference.</source>
        <translation>✓ Cohérent&#xa0;: la puce calcule ce qui a été entraîné, %1 logits de %2 échantillons et %3 valeurs dans les couches sans aucune différence.</translation>
    </message>
    <message>
        <source>✗ Not consistent: %1 of %2 logits and %3 classes differ from what the chip computes.</source>
        <translation>✗ Incohérent&#xa0;: %1 logits sur %2 et %3 classes diffèrent de ce que la puce calcule.</translation>
    </message>
    <message>
        <source>Figures, mistakes and the consistency check stand here when the run is over.</source>
        <translation>Les chiffres, les erreurs et le contrôle de cohérence se trouvent ici quand l&apos;exécution est finie.</translation>
    </message>
    <message>
        <source>The pictures that a finished run gets most wrong stand here.</source>
        <translation>Les images sur lesquelles une exécution terminée se trompe le plus se trouvent ici.</translation>
    </message>
    <message>
        <source>The data set has changed since: its pictures are not those of this run.</source>
        <translation>Le jeu de données a changé depuis&#xa0;: ses images ne sont pas celles de cette exécution.</translation>
    </message>
    <message>
        <source>Sample %1 of %2
Taken for the wrong class by %3 of the chip&apos;s units</source>
        <translation>Échantillon %1 de %2
Pris pour la mauvaise classe de %3 unités de la puce</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>Aucune erreur</translation>
    </message>
    <message numerus="yes">
        <source>The %n worst mistake(s) of the quantized network: what it is, and what it was taken for</source>
        <translation>
            <numerusform>La %n pire erreur du réseau quantifié&#xa0;: ce que c&apos;est, et pour quoi il l&apos;a pris</numerusform>
            <numerusform>Les %n pires erreurs du réseau quantifié&#xa0;: ce que c&apos;est, et pour quoi il l&apos;a pris</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the run: %1</source>
        <translation>Dossier de l&apos;exécution&#xa0;: %1</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Figures of the validation split</source>
        <translation>Chiffres de la partie de validation</translation>
    </message>
    <message>
        <source>Figures of the test split</source>
        <translation>Chiffres de la partie de test</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Cette exécution</translation>
    </message>
    <message>
        <source>All shown runs</source>
        <translation>Toutes celles affichées</translation>
    </message>
    <message>
        <source>Floating point, quantization-aware and quantized beside each other</source>
        <translation>Virgule flottante, avec quantification et quantifié côte à côte</translation>
    </message>
    <message>
        <source>The quantized network of every run that is shown</source>
        <translation>Le réseau quantifié de chaque exécution affichée</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Key metrics</source>
        <translation>Indicateurs clés</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Courbe ROC</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Worst mistakes</source>
        <translation>Pires erreurs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Results of the run</source>
        <translation>Résultats de l&apos;exécution</translation>
    </message>
    <message>
        <source>%1, taken for %2</source>
        <translation>%1, pris pour %2</translation>
    </message>
</context>
<context>
    <name>facet::train::RocChart</name>
    <message>
        <source>ROC curve of the quantized networks</source>
        <translation>Courbe ROC des réseaux quantifiés</translation>
    </message>
    <message>
        <source>False positives (%)</source>
        <translation>Faux positifs (%)</translation>
    </message>
    <message>
        <source>True positives (%)</source>
        <translation>Vrais positifs (%)</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1, AUC %2</translation>
    </message>
</context>
<context>
    <name>facet::train::TrainPanel</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>QAT epoch %1</source>
        <translation>époque QAT %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>The curves begin with the first epoch.</source>
        <translation>Les courbes commencent avec la première époque.</translation>
    </message>
    <message>
        <source>Floating point, epoch %1</source>
        <translation>Virgule flottante, époque %1</translation>
    </message>
    <message>
        <source>Quantization-aware, epoch %1</source>
        <translation>Avec quantification, époque %1</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 images/s</translation>
    </message>
    <message>
        <source>%1 left at least</source>
        <translation>encore %1 au moins</translation>
    </message>
    <message>
        <source>E = %1, N = %2</source>
        <translation>E = %1, N = %2</translation>
    </message>
    <message>
        <source>There is no variant to train.</source>
        <translation>Il n&apos;y a pas de variante à entraîner.</translation>
    </message>
    <message>
        <source>Train the current variant, one run for every seed</source>
        <translation>Entraîner la variante courante, une exécution par graine</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Waits where it is; memory stays taken</source>
        <translation>Attendre sur place&#xa0;; la mémoire reste occupée</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Goes on where it was paused, stopped or broken off</source>
        <translation>Continuer là où elle a été mise en pause, arrêtée ou interrompue</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Saves and ends; Resume goes on</source>
        <translation>Enregistrer et finir&#xa0;; Reprendre continue</translation>
    </message>
    <message>
        <source>&amp;Add to the study</source>
        <translation>Ajouter à l&apos;&amp;étude</translation>
    </message>
    <message>
        <source>Adds its accuracies to the variant (as every run does when it ends) and gives its weights to Simulate and Board</source>
        <translation>Ajouter ses exactitudes à la variante (comme le fait chaque exécution à sa fin) et donner ses poids à Simuler et Carte</translation>
    </message>
    <message>
        <source>Take the run out of the list; its folder stays</source>
        <translation>Retirer l&apos;exécution de la liste&#xa0;; son dossier reste</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs of training</source>
        <translation>Exécutions de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Progress of the epoch</source>
        <translation>Avancement de l&apos;époque</translation>
    </message>
    <message>
        <source>From pictures to accuracy

1. Choose a prepared data set: labelled pictures in one file.
2. Press Start. The current variant is trained in floating point until its validation loss stops falling (epoch E), then with quantization (epoch N), and becomes integers.
3. Every logit of the chip is compared with what was trained; the accuracy goes into the study, the weights to Simulate and Board.

Several seeds show how far the accuracy can be trusted: their spread becomes an error bar.</source>
        <translation>Des images à l&apos;exactitude

1. Choisir un jeu de données préparé&#xa0;: des images étiquetées dans un seul fichier.
2. Appuyer sur Démarrer. La variante courante est entraînée en virgule flottante tant que sa perte de validation baisse (époque E), puis avec quantification (époque N), et devient des entiers.
3. Chaque logit de la puce est comparé à ce qui a été entraîné&#xa0;; l&apos;exactitude va dans l&apos;étude, les poids vont à Simuler et Carte.

Plusieurs graines montrent quelle confiance mérite l&apos;exactitude&#xa0;: leur dispersion devient une barre d&apos;erreur.</translation>
    </message>
    <message numerus="yes">
        <source>stopped, %n epoch(s)</source>
        <translation>
            <numerusform>arrêtée, %n époque</numerusform>
            <numerusform>arrêtée, %n époques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::train::TrainerProcess</name>
    <message>
        <source>It did not stop when asked to and was ended. Resume goes on from its last saved epoch.</source>
        <translation>Il ne s&apos;est pas arrêté à la demande et a été tué. Reprendre continue depuis sa dernière époque enregistrée.</translation>
    </message>
    <message>
        <source>The trainer could not be started: %1</source>
        <translation>L&apos;entraîneur n&apos;a pas pu être démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no facet-trainer beside this program. Install or build it: it trains in a process of its own.</source>
        <translation>Il n&apos;y a pas de facet-trainer à côté de ce programme. L&apos;installer ou le compiler&#xa0;: il entraîne dans un processus à part.</translation>
    </message>
    <message>
        <source>It printed a line without an end and was ended.</source>
        <translation>Il a écrit une ligne sans fin et a été tué.</translation>
    </message>
    <message>
        <source>The trainer crashed. Resume goes on from its last saved epoch.</source>
        <translation>L&apos;entraîneur s&apos;est effondré. Reprendre continue depuis sa dernière époque enregistrée.</translation>
    </message>
    <message>
        <source>The trainer cannot use design, data or settings:</source>
        <translation>L&apos;entraîneur ne peut pas utiliser la conception, les données ou les réglages&#xa0;:</translation>
    </message>
    <message>
        <source>The trainer ended with code %1.</source>
        <translation>L&apos;entraîneur a fini avec le code %1.</translation>
    </message>
</context>
<context>
    <name>facet::train::TrainingRun</name>
    <message>
        <source>The trainer ended without a result.</source>
        <translation>L&apos;entraîneur a fini sans résultat.</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, graine %2</translation>
    </message>
</context>
<context>
    <name>facet::train::TrainingRuns</name>
    <message>
        <source>&quot;%1&quot; is not in the study any more: its accuracy was not added.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est plus dans l&apos;étude&#xa0;: son exactitude n&apos;a pas été ajoutée.</translation>
    </message>
    <message>
        <source>Add trained accuracy of %1</source>
        <translation>Ajouter l&apos;exactitude entraînée de %1</translation>
    </message>
</context>
<context>
    <name>facet::variants</name>
    <message>
        <source>floating-point weights</source>
        <translation>poids en virgule flottante</translation>
    </message>
    <message>
        <source>quantization-aware weights</source>
        <translation>poids entraînés pour la quantification</translation>
    </message>
    <message>
        <source>quantized weights</source>
        <translation>poids quantifiés</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>saisi</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulé</translation>
    </message>
    <message>
        <source>from training</source>
        <translation>par entraînement</translation>
    </message>
    <message>
        <source>on the virtual board</source>
        <translation>sur la carte virtuelle</translation>
    </message>
    <message>
        <source>on a board</source>
        <translation>sur une carte</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 échantillons</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
</context>
<context>
    <name>facet::variants::LibraryList</name>
    <message>
        <source>Library of built-in designs</source>
        <translation>Bibliothèque de réseaux fournis</translation>
    </message>
    <message>
        <source>Double-click a design, or drag it into the variants</source>
        <translation>Double-cliquer sur un réseau, ou le glisser parmi les variantes</translation>
    </message>
</context>
<context>
    <name>facet::variants::MeasurementDialog</name>
    <message>
        <source>Add Measurement</source>
        <translation>Ajouter une mesure</translation>
    </message>
    <message>
        <source>What was measured of &lt;b&gt;%1&lt;/b&gt;?</source>
        <translation>Qu’a-t-on mesuré de &lt;b&gt;%1&lt;/b&gt;&#xa0;?</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>virgule flottante</translation>
    </message>
    <message>
        <source>quantization-aware</source>
        <translation>entraînés pour la quantification</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantifiés</translation>
    </message>
    <message>
        <source>publication, notebook, person</source>
        <translation>publication, carnet, personne</translation>
    </message>
    <message>
        <source>e.g. WIDER FACE crops</source>
        <translation>p. ex. extraits de WIDER FACE</translation>
    </message>
    <message>
        <source>e.g. test</source>
        <translation>p. ex. test</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Grandeur</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valeur</translation>
    </message>
    <message>
        <source>&amp;Standard deviation</source>
        <translation>É&amp;cart type</translation>
    </message>
    <message>
        <source>&amp;Origin</source>
        <translation>&amp;Origine</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>Sou&amp;rce</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Jeu de données</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>&amp;Partie</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>Éc&amp;hantillons</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>Poi&amp;ds</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>facet::variants::VariantActions</name>
    <message>
        <source>New variant</source>
        <translation>Nouvelle variante</translation>
    </message>
    <message>
        <source>&amp;New Variant</source>
        <translation>&amp;Nouvelle variante</translation>
    </message>
    <message>
        <source>Add an empty network to the study</source>
        <translation>Ajouter un réseau vide à l’étude</translation>
    </message>
    <message>
        <source>&amp;Fork Variant</source>
        <translation>&amp;Dériver la variante</translation>
    </message>
    <message>
        <source>Copy the current variant and go on with the copy</source>
        <translation>Copier la variante actuelle et continuer avec la copie</translation>
    </message>
    <message>
        <source>&amp;Rename Variant...</source>
        <translation>&amp;Renommer la variante…</translation>
    </message>
    <message>
        <source>Give the current variant another name</source>
        <translation>Donner un autre nom à la variante actuelle</translation>
    </message>
    <message>
        <source>&amp;Delete Variant</source>
        <translation>&amp;Supprimer la variante</translation>
    </message>
    <message>
        <source>Remove the current variant from the study</source>
        <translation>Retirer la variante actuelle de l’étude</translation>
    </message>
    <message>
        <source>Move Variant &amp;Up</source>
        <translation>&amp;Monter la variante</translation>
    </message>
    <message>
        <source>Move the current variant up in the list</source>
        <translation>Monter la variante actuelle dans la liste</translation>
    </message>
    <message>
        <source>Move Variant Do&amp;wn</source>
        <translation>Des&amp;cendre la variante</translation>
    </message>
    <message>
        <source>Move the current variant down in the list</source>
        <translation>Descendre la variante actuelle dans la liste</translation>
    </message>
    <message>
        <source>Set as &amp;Baseline</source>
        <translation>Prendre comme ré&amp;férence</translation>
    </message>
    <message>
        <source>Compare the other variants with this one</source>
        <translation>Comparer les autres variantes avec celle-ci</translation>
    </message>
    <message>
        <source>Add &amp;Measurement...</source>
        <translation>&amp;Ajouter une mesure…</translation>
    </message>
    <message>
        <source>Record what was measured of this variant, and where the number comes from</source>
        <translation>Noter ce qui a été mesuré de cette variante, et d’où vient le nombre</translation>
    </message>
    <message>
        <source>Edit N&amp;otes</source>
        <translation>Modifier les n&amp;otes</translation>
    </message>
    <message>
        <source>Write down why this variant is as it is</source>
        <translation>Écrire pourquoi cette variante est comme elle est</translation>
    </message>
    <message>
        <source>Fork &quot;%1&quot;</source>
        <translation>Dériver «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename Variant</source>
        <translation>Renommer la variante</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add measurement</source>
        <translation>Ajouter une mesure</translation>
    </message>
</context>
<context>
    <name>facet::variants::VariantModel</name>
    <message>
        <source>no layers yet</source>
        <translation>pas encore de couches</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>non estimée</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>breaks a rule of the chip</source>
        <translation>enfreint une règle de la puce</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>Ajouter «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>facet::variants::VariantsPanel</name>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes of the variant</source>
        <translation>Notes de la variante</translation>
    </message>
    <message>
        <source>Why this variant is as it is</source>
        <translation>Pourquoi cette variante est comme elle est</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
</context>
<context>
    <name>facet::window::Actions</name>
    <message>
        <source>&amp;New Study</source>
        <translation>&amp;Nouvelle étude</translation>
    </message>
    <message>
        <source>Start with an empty layer stack</source>
        <translation>Commencer par une pile de couches vide</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a study or a network description</source>
        <translation>Ouvrir une étude ou une description de réseau</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Enregistrer l’étude</translation>
    </message>
    <message>
        <source>Save &amp;As...</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save the study under another name</source>
        <translation>Enregistrer l’étude sous un autre nom</translation>
    </message>
    <message>
        <source>&amp;Import YAML...</source>
        <translation>&amp;Importer un YAML…</translation>
    </message>
    <message>
        <source>Add a network description of the vendor&apos;s tools as a variant</source>
        <translation>Ajouter comme variante une description de réseau des outils du fabricant</translation>
    </message>
    <message>
        <source>&amp;Export YAML...</source>
        <translation>Exporter un &amp;YAML…</translation>
    </message>
    <message>
        <source>Write the current variant for the vendor&apos;s tools</source>
        <translation>Écrire la variante actuelle pour les outils du fabricant</translation>
    </message>
    <message>
        <source>Export &amp;Report...</source>
        <translation>Exporter un ra&amp;pport…</translation>
    </message>
    <message>
        <source>Write a PDF report with its figures and numbers into a folder</source>
        <translation>Écrire dans un dossier un rapport PDF avec ses figures et ses chiffres</translation>
    </message>
    <message>
        <source>&amp;Close Study</source>
        <translation>&amp;Fermer l’étude</translation>
    </message>
    <message>
        <source>Go back to the start page</source>
        <translation>Revenir à la page d’accueil</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do the edit again</source>
        <translation>Refaire la modification</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Ré&amp;initialiser la disposition</translation>
    </message>
    <message>
        <source>Put every panel back to where it belongs</source>
        <translation>Remettre chaque panneau à sa place</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Command Palette...</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>Type a command, a layer or a variant</source>
        <translation>Taper une commande, une couche ou une variante</translation>
    </message>
    <message>
        <source>Switch &amp;Chip</source>
        <translation>Changer de pu&amp;ce</translation>
    </message>
    <message>
        <source>See the same design on the other chip: MAX78000 or MAX78002</source>
        <translation>Voir le même réseau sur l’autre puce&#xa0;: MAX78000 ou MAX78002</translation>
    </message>
    <message>
        <source>Switch &amp;Latency Model</source>
        <translation>Changer le modèle de &amp;latence</translation>
    </message>
    <message>
        <source>Change between the cycle model and the ideal one</source>
        <translation>Passer du modèle en cycles au modèle idéal, et inversement</translation>
    </message>
    <message>
        <source>&amp;Budgets...</source>
        <translation>&amp;Budgets…</translation>
    </message>
    <message>
        <source>Set the limits that every variant should keep to</source>
        <translation>Fixer les limites que chaque variante doit respecter</translation>
    </message>
    <message>
        <source>Study &amp;Title...</source>
        <translation>&amp;Titre de l’étude…</translation>
    </message>
    <message>
        <source>Give the study another title</source>
        <translation>Donner un autre titre à l’étude</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>Liste de tous les raccourcis</translation>
    </message>
    <message>
        <source>&amp;About Facet</source>
        <translation>À &amp;propos de Facet</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
</context>
<context>
    <name>facet::window::BudgetsDialog</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Limits that every variant should keep to. Charts draw them as lines.</source>
        <translation>Limites que chaque variante doit respecter. Les graphiques les tracent comme des lignes.</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limite&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Latency at most</source>
        <translation>&amp;Latence au plus</translation>
    </message>
    <message>
        <source>&amp;Weights at most</source>
        <translation>&amp;Poids au plus</translation>
    </message>
    <message>
        <source>&amp;Energy at most</source>
        <translation>&amp;Énergie au plus</translation>
    </message>
    <message>
        <source>&amp;Accuracy at least</source>
        <translation>E&amp;xactitude au moins</translation>
    </message>
</context>
<context>
    <name>facet::window::Docks</name>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Étalonnage</translation>
    </message>
    <message>
        <source>Memory map</source>
        <translation>Carte de la mémoire</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registres</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
</context>
<context>
    <name>facet::window::ErrorListDialog</name>
    <message>
        <source>Cannot read the file</source>
        <translation>Impossible de lire le fichier</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Layer %1: </source>
        <translation>Couche %1&#xa0;: </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>facet::window::Help</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrer les raccourcis</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>A studio for small convolutional networks on the MAX78000 and MAX78002.</source>
        <translation>Un atelier pour de petits réseaux convolutifs sur MAX78000 et MAX78002.</translation>
    </message>
    <message>
        <source>The core is under the MIT license; the program as a whole is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Le noyau du programme est sous licence MIT&#xa0;; le programme dans son ensemble est un logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>About Facet</source>
        <translation>À propos de Facet</translation>
    </message>
</context>
<context>
    <name>facet::window::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Set budgets</source>
        <translation>Régler les budgets</translation>
    </message>
    <message>
        <source>Study Title</source>
        <translation>Titre de l’étude</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
</context>
<context>
    <name>facet::window::Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Couche</translation>
    </message>
    <message>
        <source>V&amp;ariant</source>
        <translation>&amp;Variante</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation>Ouvrir un e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Pa&amp;nneaux</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Som&amp;bre</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>Arrange the panels: %1</source>
        <translation>Disposer les panneaux&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>facet::window::PanelDock</name>
    <message>
        <source>Close &quot;%1&quot;; View brings it back</source>
        <translation>Fermer «&#xa0;%1&#xa0;»&#xa0;; le menu Affichage le fait revenir</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Fermer %1</translation>
    </message>
</context>
<context>
    <name>facet::window::RecoveryDialog</name>
    <message>
        <source>Unsaved work found</source>
        <translation>Travail non enregistré retrouvé</translation>
    </message>
    <message>
        <source>Facet ended before &quot;%1&quot; was saved.</source>
        <translation>Facet s’est arrêté avant l’enregistrement de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The last edits of %1 are still there.</source>
        <translation>Les dernières modifications de %1 sont encore là.</translation>
    </message>
    <message>
        <source>The saved file is from %1.</source>
        <translation>Le fichier enregistré date de %1.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Delete the unsaved edits</source>
        <translation>Supprimer les modifications non enregistrées</translation>
    </message>
    <message>
        <source>Keep &amp;Both</source>
        <translation>Garder les &amp;deux</translation>
    </message>
    <message>
        <source>Open the unsaved edits as a new study; the saved file stays as it is</source>
        <translation>Ouvrir les modifications non enregistrées comme une nouvelle étude&#xa0;; le fichier enregistré reste tel quel</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>Go on where you were; nothing is written until you save</source>
        <translation>Reprendre au même endroit&#xa0;; rien n’est écrit avant l’enregistrement</translation>
    </message>
</context>
<context>
    <name>facet::window::RecoveryStore</name>
    <message>
        <source>Save often, and check the free space and the permissions of the folder.</source>
        <translation>Enregistrer souvent, et vérifier l’espace libre et les droits du dossier.</translation>
    </message>
    <message>
        <source>The folder for recovery files cannot be made</source>
        <translation>Impossible de créer le dossier des fichiers de récupération</translation>
    </message>
    <message>
        <source>The recovery file cannot be locked</source>
        <translation>Impossible de verrouiller le fichier de récupération</translation>
    </message>
    <message>
        <source>The recovery file cannot be written</source>
        <translation>Impossible d’écrire le fichier de récupération</translation>
    </message>
</context>
<context>
    <name>facet::window::Session</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>Nouvelle étude</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is not a study that can be opened.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; n’est pas une étude qui puisse être ouverte.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes of &quot;%1&quot;?</source>
        <translation>Enregistrer les modifications de «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>Sans enregistrement, elles seront perdues.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved.
%2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être enregistré.
%2</translation>
    </message>
    <message>
        <source>Import &quot;%1&quot;</source>
        <translation>Importer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The unsaved work cannot be read. It is left where it is: %1</source>
        <translation>Le travail non enregistré ne peut pas être lu. Il reste où il est&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Studies and networks (*.facet *.yaml *.yml);;Studies (*.facet);;Network descriptions (*.yaml *.yml);;All files (*)</source>
        <translation>Études et réseaux (*.facet *.yaml *.yml);;Études (*.facet);;Descriptions de réseaux (*.yaml *.yml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save Study</source>
        <translation>Enregistrer l’étude</translation>
    </message>
    <message>
        <source>Studies (*.facet)</source>
        <translation>Études (*.facet)</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; cannot be opened.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; ne peut pas être ouvert.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) while reading %1: %2</source>
        <translation>
            <numerusform>%n alerte à la lecture de %1&#xa0;: %2</numerusform>
            <numerusform>%n alertes à la lecture de %1&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Import YAML</source>
        <translation>Importer un YAML</translation>
    </message>
    <message>
        <source>Network descriptions (*.yaml *.yml);;All files (*)</source>
        <translation>Descriptions de réseaux (*.yaml *.yml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Non exporté</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exporté</translation>
    </message>
    <message>
        <source>Export YAML</source>
        <translation>Exporter un YAML</translation>
    </message>
    <message>
        <source>Network descriptions (*.yaml)</source>
        <translation>Descriptions de réseaux (*.yaml)</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Dossier du rapport</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) into %1</source>
        <translation>
            <numerusform>%n fichier écrit dans %1</numerusform>
            <numerusform>%n fichiers écrits dans %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::window::StatusLine</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Enregistré %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistrée</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Aucune modification</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>ideal model</source>
        <translation>modèle idéal</translation>
    </message>
    <message>
        <source>cycle model</source>
        <translation>modèle en cycles</translation>
    </message>
    <message>
        <source>%1, %2 at %3 MHz</source>
        <translation>%1, %2 à %3 MHz</translation>
    </message>
    <message>
        <source>estimate without a vendor model</source>
        <translation>estimation sans modèle du fabricant</translation>
    </message>
</context>
<context>
    <name>facet::window::TargetBar</name>
    <message>
        <source>Latency %1 is over the budget of %2.</source>
        <translation>La latence %1 dépasse le budget de %2.</translation>
    </message>
    <message>
        <source>Weights %1 are over the budget of %2.</source>
        <translation>Les poids %1 dépassent le budget de %2.</translation>
    </message>
    <message>
        <source>Energy %1 (an estimate) is over the budget of %2.</source>
        <translation>L’énergie %1 (une estimation) dépasse le budget de %2.</translation>
    </message>
    <message>
        <source>Accuracy %1 is below the required %2.</source>
        <translation>L’exactitude %1 est au-dessous des %2 demandés.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Target chip</source>
        <translation>Puce cible</translation>
    </message>
    <message>
        <source>The chip the network is designed for</source>
        <translation>La puce pour laquelle le réseau est conçu</translation>
    </message>
    <message>
        <source>Clock of the accelerator</source>
        <translation>Horloge de l’accélérateur</translation>
    </message>
    <message>
        <source>Latency model</source>
        <translation>Modèle de latence</translation>
    </message>
    <message>
        <source>Cycle model</source>
        <translation>Modèle en cycles</translation>
    </message>
    <message>
        <source>Ideal model</source>
        <translation>Modèle idéal</translation>
    </message>
    <message>
        <source>Counts every cycle of the machine: reading, computing, writing, pooling, padding</source>
        <translation>Compte chaque cycle de la machine&#xa0;: lecture, calcul, écriture, pooling, remplissage</translation>
    </message>
    <message>
        <source>Operations shared evenly by all processors; what the chip would do without any overhead</source>
        <translation>Opérations réparties à égalité entre tous les processeurs&#xa0;; ce que ferait la puce sans aucun surcoût</translation>
    </message>
    <message>
        <source>How latency is estimated</source>
        <translation>Comment la latence est estimée</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Set budgets...</source>
        <translation>Régler les budgets…</translation>
    </message>
    <message>
        <source>Set the limits that every variant should keep to</source>
        <translation>Fixer les limites que chaque variante doit respecter</translation>
    </message>
    <message>
        <source>No budgets are set</source>
        <translation>Aucun budget n’est fixé</translation>
    </message>
    <message>
        <source>The current variant keeps to its budgets.</source>
        <translation>La variante actuelle respecte ses budgets.</translation>
    </message>
    <message>
        <source>Set target to %1</source>
        <translation>Régler la cible à %1</translation>
    </message>
    <message>
        <source>Use the ideal model</source>
        <translation>Utiliser le modèle idéal</translation>
    </message>
    <message>
        <source>Use the cycle model</source>
        <translation>Utiliser le modèle en cycles</translation>
    </message>
    <message>
        <source>Set clock to %1 MHz</source>
        <translation>Régler l’horloge à %1 MHz</translation>
    </message>
</context>
<context>
    <name>facet::window::YamlImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>A network description of the vendor&apos;s tools may leave its channels to a trained checkpoint and its input to the data set. Say where they are, and the errors that come from there go away.</source>
        <translation>Une description de réseau des outils du fabricant peut laisser ses canaux à un point de contrôle entraîné et son entrée au jeu de données. Dire où ils se trouvent fait disparaître les erreurs qui en viennent.</translation>
    </message>
    <message>
        <source>Checkpoint file</source>
        <translation>Fichier de point de contrôle</translation>
    </message>
    <message>
        <source>optional, e.g. trained/model.pth.tar</source>
        <translation>facultatif, p. ex. trained/model.pth.tar</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Browse for a checkpoint</source>
        <translation>Chercher un point de contrôle</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>Forme de l’entrée</translation>
    </message>
    <message>
        <source>optional, channels x rows x columns, e.g. 3x88x88</source>
        <translation>facultatif, canaux x lignes x colonnes, p. ex. 3x88x88</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Point de contrôle</translation>
    </message>
    <message>
        <source>&amp;Input shape</source>
        <translation>&amp;Forme de l’entrée</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Choose a checkpoint</source>
        <translation>Choisir un point de contrôle</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth.tar *.pth *.pt);;All files (*)</source>
        <translation>Points de contrôle (*.pth.tar *.pth *.pt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a shape</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une forme</translation>
    </message>
    <message>
        <source>Write channels x rows x columns, e.g. 3x88x88.</source>
        <translation>Écrire canaux x lignes x colonnes, p. ex. 3x88x88.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Layer %1: </source>
        <translation>Couche %1&#xa0;: </translation>
    </message>
    <message>
        <source>&lt;b&gt;The network can be imported.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Le réseau peut être importé.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n error(s)&lt;/b&gt; in this network description.</source>
        <translation>
            <numerusform>&lt;b&gt;%n erreur&lt;/b&gt; dans cette description de réseau.</numerusform>
            <numerusform>&lt;b&gt;%n erreurs&lt;/b&gt; dans cette description de réseau.</numerusform>
        </translation>
    </message>
</context>
</TS>
